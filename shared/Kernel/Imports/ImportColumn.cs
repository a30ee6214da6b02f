using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects;

namespace Mostrador.Kernel.Imports;

/// <summary>A column that a file may have.</summary>
/// <param name="Heading">What stands above it.</param>
/// <param name="Field">The JSON field that its cells become.</param>
/// <param name="Required">Whether a file without this field cannot be imported.</param>
/// <param name="IsDate">Whether its cells are days.</param>
/// <param name="Find">Finds what a cell refers to by name; null = the cell is the value itself.</param>
public sealed record ImportColumn(string Heading, string Field, bool Required, bool IsDate = false, Func<string, Task<JsonNode?>>? Find = null)
{
    /// <summary>Whether its cells are nobody's business.</summary>
    public bool IsSecret => Field.StartsWith("password", StringComparison.Ordinal);

    /// <summary>The columns of declared fields, under their own names.</summary>
    public static IEnumerable<ImportColumn> Of(IEnumerable<IDocumentedField> fields) => fields.Select(field =>
        new ImportColumn(field.Name, field.Name, field.Required, IsDate: field.Schema() is var schema && (string?)schema["format"] == "date"));

    /// <summary>A column with the name of what a field refers to by id.</summary>
    public static ImportColumn Named(string heading, string field, Func<string, Task<JsonNode?>> find) => new(heading, field, Required: false, Find: find);
}
