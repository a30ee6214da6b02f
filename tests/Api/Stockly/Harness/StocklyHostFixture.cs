namespace Mostrador.Api.Tests.Stockly;

/// One host for all tests of a class: each opens companies of its own, so they do not disturb each other.
public sealed class StocklyHostFixture : HostFixture<StocklyHost>;
