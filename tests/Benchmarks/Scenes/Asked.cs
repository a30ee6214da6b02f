using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>A request of a scene.</summary>
/// <param name="What">Method and path, as the table has it.</param>
/// <param name="Script">What each connection sends, by its number.</param>
internal sealed record Asked(string What, Func<int, IScript> Script)
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether it changes something.</summary>
    public bool IsWrite { get; init; }
}
