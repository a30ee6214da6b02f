using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>How simple JWT refuses to hand out a token; the same in every language.</summary>
public static class TokenAnswers
{
    /// <summary>A token in a body is not good.</summary>
    public static Refusal NotValid(TokenFault fault) => NotValid(DjangoRestDialect.TokenSentence(fault));

    /// <inheritdoc cref="NotValid(TokenFault)"/>
    public static Refusal NotValid(string sentence) =>
        DjangoAnswer.Coded(sentence, "token_not_valid", StatusCodes.Status401Unauthorized);

    /// <summary>Name and password are nobody's who may sign in.</summary>
    public static Refusal WrongCredentials() =>
        DjangoAnswer.Detail("No active account found with the given credentials", StatusCodes.Status401Unauthorized);

    /// <summary>The token is good, and its user may not sign in any more.</summary>
    public static Refusal NoAccount() =>
        DjangoAnswer.Detail("No active account found for the given token.", StatusCodes.Status401Unauthorized);
}
