using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Tokens;

/// <summary>Says whether a token of either kind is good (contract 4.45).</summary>
public sealed class VerifyToken(SmartSalesTokens tokens)
{
    private static readonly TokenForm Form = new("token");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields => Form.Fields;

    /// <summary>Nothing to say, when it is.</summary>
    public VerifiedView Run(RequestBody body) =>
        // Here an expired token is no different from a bad one.
        tokens.FaultOf(Form.Read(body, DjangoMessages.English)) is null ? new VerifiedView() : throw TokenAnswers.NotValid(TokenFault.Invalid);
}

/// <summary>An empty object.</summary>
public sealed record VerifiedView;
