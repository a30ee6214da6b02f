namespace Mostrador.Api.Tests.SmartSales;

/// One host for all tests of a class: each makes users and products of its own, so they do not disturb each other.
public sealed class SmartSalesHostFixture : HostFixture<SmartSalesHost>;
