using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Gates;

/// <summary>A request whose path has other methods than the one it came with.</summary>
/// <param name="Method">The method it came with.</param>
/// <param name="Allowed">The path's methods, in upper case.</param>
/// <param name="Levels">Who may pass, for each of them: levels of the module's gate.</param>
public sealed record WrongMethod(string Method, IReadOnlyList<string> Allowed, IReadOnlyList<string> Levels)
{
    /// <summary>The strictest of its levels: that one counts for a method that the path does not have.</summary>
    /// <param name="levels">All levels of the module's gate, from open to strict.</param>
    public string Strictest(IReadOnlyList<string> levels) => Levels.MaxBy(level => levels.ToList().IndexOf(level))!;

    /// <summary>The answer to those who may pass.</summary>
    public Refusal Refusal() => new(new MethodNotAllowed(Method, Allowed));
}
