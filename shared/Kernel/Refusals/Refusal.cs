namespace Mostrador.Kernel.Refusals;

/// <summary>
/// An expected no: it ends the use case with nothing stored and becomes the contract's answer. Faults are other exceptions.
/// </summary>
public sealed class Refusal(RefusalReason reason) : Exception(reason.ToString())
{
    /// <summary>Why; the dialect says it in the contract's words.</summary>
    public RefusalReason Reason { get; } = reason;

    /// <summary>There is no such thing, or not for this caller.</summary>
    public static Refusal NotFound(string? what = null) => new(new NotFound(what));

    /// <summary>The caller's role does not allow it.</summary>
    public static Refusal Forbidden() => new(new Forbidden());
}
