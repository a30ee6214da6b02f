using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>Whose key it is: nobody else's requests know of it.</summary>
/// <param name="Caller">Who asks, and for which tenant where he may have several; nobody in particular is <see cref="Anybody"/>.</param>
/// <param name="Partitions">
/// Where his requests may change something. The record of a key lies beside what was changed under it, so it is looked for in each.
/// </param>
public sealed record KeyScope(string Caller, params IReadOnlyList<Partition> Partitions)
{
    /// <summary>Whoever is not signed in.</summary>
    public const string Anybody = "anybody";

    /// <summary>A user with a number, or nobody in particular.</summary>
    public static string CallerOf(long? user) => user is { } id ? $"user {DocumentKey.Of(id)}" : Anybody;
}
