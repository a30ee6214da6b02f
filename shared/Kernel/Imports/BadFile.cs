using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Imports;

/// <summary>A file as a whole cannot be imported.</summary>
/// <param name="Detail">Why not.</param>
public sealed record BadFile(string Detail) : RefusalReason
{
    /// <summary>The refusal.</summary>
    public static Refusal Refusal(string detail) => new(new BadFile(detail));
}
