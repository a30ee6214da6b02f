namespace Mostrador.Api.Tests.PointOfSale;

/// One host for all tests of a class: they must not disturb each other.
public sealed class PosHostFixture : HostFixture<PosHost>;
