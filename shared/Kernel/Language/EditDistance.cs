namespace Mostrador.Kernel.Language;

/// <summary>How many typing errors part two words: a letter too many, too few, another one, or two neighbours swapped.</summary>
public static class EditDistance
{
    private const int OnStack = 64;

    /// <summary>The distance, or <paramref name="most"/> + 1 for any greater one. Only what may lie within is computed.</summary>
    public static int Within(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;

        var beyond = most + 1;
        var columns = right.Length + 1;
        Span<int> rows = columns <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * columns];
        Span<int> twoAbove = rows[..columns], above = rows.Slice(columns, columns), row = rows.Slice(2 * columns, columns);
        for (var j = 0; j <= right.Length; j++)
            above[j] = Math.Min(j, beyond);

        for (var i = 1; i <= left.Length; i++)
        {
            row.Fill(beyond);
            row[0] = Math.Min(i, beyond);
            var least = row[0];
            for (var j = Math.Max(1, i - most); j <= Math.Min(right.Length, i + most); j++)
            {
                row[j] = Math.Min(beyond, Cheapest(left, right, i, j, twoAbove, above, row));
                least = Math.Min(least, row[j]);
            }

            if (least >= beyond)
                return beyond;
            var free = twoAbove;
            twoAbove = above;
            above = row;
            row = free;
        }

        return above[right.Length];
    }

    private static int Cheapest(
        string left, string right, int i, int j, ReadOnlySpan<int> twoAbove, ReadOnlySpan<int> above, ReadOnlySpan<int> row)
    {
        var other = left[i - 1] == right[j - 1] ? 0 : 1;
        var cheapest = Math.Min(above[j - 1] + other, Math.Min(above[j], row[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(cheapest, twoAbove[j - 2] + 1) : cheapest;
    }
}
