using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>Integer ids in paths.</summary>
public static class ModelId
{
    /// <summary>
    /// The id. What is no number is no id at all; a number beyond every id belongs to nothing, and is refused in the same words as one that
    /// nobody has.
    /// </summary>
    /// <param name="text">The text in the path.</param>
    /// <param name="what">The class word of the 404; null = the contract has none.</param>
    /// <exception cref="Refusal">Not found.</exception>
    public static long InPath(string text, string? what = null)
    {
        if (PathId.Parse(text) is { } id)
            return id;
        throw Refusal.NotFound(text.Length > 0 && text.All(char.IsAsciiDigit) ? what : null);
    }
}
