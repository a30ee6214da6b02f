using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Imports;

/// <summary>Names that need not be unique.</summary>
public static class ImportName
{
    /// <summary>The id of the only thing with a name; null when there is none.</summary>
    /// <exception cref="Refusals.Refusal">There are several.</exception>
    public static JsonNode? Only(IEnumerable<long> ids) => ids.Take(2).ToList() switch
    {
        [] => null,
        [var only] => only,
        _ => throw BadFile.Refusal("Several have this name: use the column with the id."),
    };

    /// <summary>An integer id that is the key of a document.</summary>
    public static JsonNode? Id(string? key) => key is null ? null : long.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
}
