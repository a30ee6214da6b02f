using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Tokens;

/// <summary>Says whether a token of either kind is good (contract 4.45).</summary>
public sealed class VerifyToken(SmartSalesTokens tokens)
{
    private static readonly TextField Token = new("token", int.MaxValue);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Token];

    /// <summary>Nothing to say, when it is.</summary>
    public VerifiedView Run(RequestBody body)
    {
        var input = Input.Whole(body, DjangoMessages.English);
        var token = input.Read(Token, "");
        input.Check();
        // Here an expired token is no different from a bad one.
        return tokens.FaultOf(token) is null ? new VerifiedView() : throw NotValid(TokenFault.Invalid);
    }

    /// <summary>The refusal of a token in a body.</summary>
    internal static Refusal NotValid(TokenFault fault) =>
        DjangoAnswer.Coded(DjangoRestDialect.TokenSentence(fault), "token_not_valid", StatusCodes.Status401Unauthorized);
}

/// <summary>An empty object.</summary>
public sealed record VerifiedView;
