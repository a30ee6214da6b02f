using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class BearerTokenTests
{
    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer abc", "abc")]
    [InlineData("BEARER   abc  ", "abc")]
    [InlineData("Bearer", "")]
    [InlineData("Bearer ", "")]
    [InlineData("Bearer a b", "a b")]
    public void The_scheme_is_bearer_in_any_case(string header, string token) =>
        Assert.Equal(token, BearerToken.Of(Requests.Get().WithHeader("Authorization", header)));

    [Theory]
    [InlineData("")]
    [InlineData("Token abc")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    [InlineData("Bearerabc")]
    [InlineData("abc")]
    public void Another_scheme_is_no_credentials(string header) =>
        Assert.Null(BearerToken.Of(Requests.Get().WithHeader("Authorization", header)));

    [Fact]
    public void No_header_is_no_credentials() => Assert.Null(BearerToken.Of(Requests.Get()));
}
