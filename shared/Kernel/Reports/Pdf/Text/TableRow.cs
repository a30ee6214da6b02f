namespace Mostrador.Kernel.Reports.Pdf.Text;

/// <summary>The lines of a row's cells, taken from the top as a page has room for them.</summary>
internal sealed class TableRow
{
    private readonly List<TextLine>[] _cells;
    private readonly Range[] _taken;

    public TableRow(ReadOnlySpan<PdfCell> cells, TextStyle[] styles, double[] widths)
    {
        _cells = new List<TextLine>[cells.Length];
        _taken = new Range[cells.Length];
        for (var column = 0; column < cells.Length; column++)
        {
            var (style, width) = (styles[column], widths[column]);
            _cells[column] = LineBreaker.Break(cells[column].Text, cells[column].Style ?? style, width);
            foreach (var below in cells[column].Below)
                _cells[column].AddRange(LineBreaker.Break(below.Text, below.Style ?? style, width));
        }

        Height = _cells.Select(lines => lines.Sum(line => line.Style.Leading)).DefaultIfEmpty().Max();
    }

    /// <summary>Of all its lines.</summary>
    public double Height { get; }

    /// <summary>Whether all lines have been taken.</summary>
    public bool IsDrawn => !_cells.Where((lines, column) => _taken[column].End.Value < lines.Count).Any();

    /// <summary>Takes the next lines of every cell that fit, and returns the height of the most.</summary>
    public double Take(double room) => Take((_, used, next) => used + next <= room + 0.001);

    /// <summary>Takes one line of every cell, whether it fits or not.</summary>
    public double TakeOneLine() => Take((taken, _, _) => taken == 0);

    /// <summary>What was taken last of a cell.</summary>
    public IEnumerable<TextLine> Taken(int column) => column < _cells.Length ? _cells[column].Take(_taken[column]) : [];

    private double Take(Func<int, double, double, bool> fits)
    {
        var height = 0.0;
        for (var column = 0; column < _cells.Length; column++)
        {
            var (lines, start, used) = (_cells[column], _taken[column].End.Value, 0.0);
            var end = start;
            for (; end < lines.Count && fits(end - start, used, lines[end].Style.Leading); end++)
                used += lines[end].Style.Leading;
            _taken[column] = start..end;
            height = Math.Max(height, used);
        }

        return height;
    }
}
