namespace Mostrador.Kernel.Imports;

/// <summary>The first row of a file: which column is which.</summary>
internal static class Headings
{
    /// <summary>The columns by their place.</summary>
    /// <exception cref="Refusals.Refusal">A column is not known, stands twice, or is missing.</exception>
    public static Dictionary<int, ImportColumn> Read(IEnumerable<(int Place, string Text)> cells, ImportKind kind)
    {
        var columns = new Dictionary<int, ImportColumn>();
        foreach (var (place, text) in cells)
        {
            var column = kind.Columns.FirstOrDefault(column => column.Heading.Equals(text, StringComparison.OrdinalIgnoreCase))
                ?? throw BadFile.Refusal($"The column {Shown(text)} is not known. There are: {Names(kind.Columns)}.");
            if (columns.Values.FirstOrDefault(other => other.Field == column.Field) is { } same)
                throw BadFile.Refusal(same == column
                    ? $"The column {column.Heading} stands there twice."
                    : $"The columns {same.Heading} and {column.Heading} say the same: keep one of them.");
            columns[place] = column;
        }

        var missing = kind.Columns
            .Where(column => column.Required && columns.Values.All(there => there.Field != column.Field))
            .Select(column => string.Join(" or ", kind.Columns.Where(other => other.Field == column.Field).Select(other => other.Heading)))
            .ToList();
        return missing.Count == 0 ? columns : throw BadFile.Refusal($"The file has no column {string.Join(", and none ", missing)}.");
    }

    private static string Names(IEnumerable<ImportColumn> columns) => string.Join(", ", columns.Select(column => column.Heading));

    // A file that is something else may begin with anything.
    private static string Shown(string text)
    {
        const int most = 60;
        var clean = new string([.. text.Take(most).Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length > most ? $"\"{clean}…\"" : $"\"{clean}\"";
    }
}
