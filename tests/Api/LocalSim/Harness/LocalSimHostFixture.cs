namespace Mostrador.Api.Tests.LocalSim;

/// One host for all tests of a class: each makes users and lots of its own, so they do not disturb each other.
public sealed class LocalSimHostFixture : HostFixture<LocalSimHost>;
