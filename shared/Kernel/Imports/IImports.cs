using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Imports;

/// <summary>What one module can take from files. Scoped: one per request.</summary>
public interface IImports
{
    /// <summary>Short name of the module.</summary>
    string Module { get; }

    /// <summary>The kinds, in the order in which they refer to each other.</summary>
    IReadOnlyList<ImportKind> Kinds { get; }

    /// <summary>Reads where the rows of a request go, before the first.</summary>
    /// <exception cref="Refusals.Refusal">The request does not say it.</exception>
    Task Enter(HttpRequest request);
}
