namespace Mostrador.Api.Tests.McMatias;

/// One host for all tests of a class: each makes branches and users of its own, so they do not disturb each other.
public sealed class McMatiasHostFixture : HostFixture<McMatiasHost>;
