using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>Ids of this contract: UUIDs with dashes, in lower case.</summary>
public static class Uuid
{
    /// <summary>The id; null when the text is none.</summary>
    public static string? Parse(string? text) => Guid.TryParseExact(text, "D", out var id) ? id.ToString() : null;

    /// <summary>An id in a path.</summary>
    /// <exception cref="Refusal">The text is no id.</exception>
    public static string InPath(string text) => Parse(text) ?? throw StocklyAnswer.InvalidInput();
}
