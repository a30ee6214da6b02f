using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>A business rule said no, in the words that a contract spells out for one endpoint: <c>{"detail": "…"}</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">The text.</param>
public sealed record FastApiAnswer(int Status, string Detail) : RefusalReason
{
    /// <summary>400.</summary>
    public static Refusal BadRequest(string detail) => Of(400, detail);

    /// <summary>403.</summary>
    public static Refusal Forbidden(string detail) => Of(403, detail);

    /// <summary>404.</summary>
    public static Refusal NotFound(string detail) => Of(404, detail);

    /// <summary>Any other status.</summary>
    public static Refusal Of(int status, string detail) => new(new FastApiAnswer(status, detail));
}
