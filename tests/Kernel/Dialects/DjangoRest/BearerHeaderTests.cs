using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class BearerHeaderTests
{
    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer   abc", "abc")]
    [InlineData("Token abc", null)]
    [InlineData("", null)]
    public void One_word_follows_the_scheme(string header, string? token) =>
        Assert.Equal(token, BearerHeader.Token(Requests.Get().WithHeader("Authorization", header)));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    public async Task No_word_or_two_are_refused(string header)
    {
        var answer = await Answers.Refused(
            new DjangoRestDialect(DjangoMessages.English), () => BearerHeader.Token(Requests.Get().WithHeader("Authorization", header)));

        Assert.Equal(401, answer.Status);
        Assert.Equal(
            """{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}""", answer.Body);
    }
}
