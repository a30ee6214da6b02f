namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>How a sheet is laid out; known before its first row, because rows are not kept.</summary>
/// <param name="Name">On its tab; shortened and cleaned where a spreadsheet does not allow it.</param>
/// <param name="Columns">From left to right. Columns without any heading have no row of headings.</param>
public sealed record SheetLayout(string Name, params IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Lines above the headings.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether the headings offer a filter.</summary>
    public bool HasFilter { get; init; } = true;

    internal bool HasHeadings => Columns.Any(column => column.Heading.Length > 0);

    // A title is set apart by an empty row.
    internal int RowsAbove => (Titles.Count > 0 ? Titles.Count + 1 : 0) + (HasHeadings ? 1 : 0);
}
