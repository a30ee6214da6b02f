namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// A training set turned by features and sorted once for all trees: growing a tree then only has to keep the order, never to sort.
/// Values are known by their rank among the different values of their feature.
/// </summary>
internal sealed class SortedColumns
{
    private readonly int[][] _rows;
    private readonly int[][] _ranks;
    private readonly double[][] _values;

    public SortedColumns(TrainingSet set)
    {
        Targets = set.Targets.ToArray();
        _rows = new int[set.Features][];
        _ranks = new int[set.Features][];
        _values = new double[set.Features][];
        for (var feature = 0; feature < set.Features; feature++)
            Sort(set, feature);
    }

    public int Features => _rows.Length;

    public int Count => Targets.Length;

    public double[] Targets { get; }

    /// <summary>The rows by ascending value of a feature.</summary>
    public ReadOnlySpan<int> Rows(int feature) => _rows[feature];

    /// <summary>By row: the rank of its value of a feature.</summary>
    public ReadOnlySpan<int> Ranks(int feature) => _ranks[feature];

    /// <summary>A number between two different values of a feature: not below the lower one and below the upper.</summary>
    public double Between(int feature, int lowerRank, int upperRank)
    {
        var (lower, upper) = (_values[feature][lowerRank], _values[feature][upperRank]);
        var middle = lower + ((upper - lower) / 2);
        return middle < upper ? middle : lower;
    }

    private void Sort(TrainingSet set, int feature)
    {
        var (values, rows, ranks) = (new double[Count], new int[Count], new int[Count]);
        for (var row = 0; row < Count; row++)
            (values[row], rows[row]) = (set.Row(row)[feature], row);
        Array.Sort(values, rows);
        var (distinct, first) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            if (values[i] != values[distinct])
            {
                InOrder(rows, first, i);
                first = i;
                values[++distinct] = values[i];
            }

            ranks[rows[i]] = distinct;
        }

        InOrder(rows, first, Count);

        (_rows[feature], _ranks[feature], _values[feature]) = (rows, ranks, values[..(distinct + 1)]);
    }

    // Equal values stand in the order of their rows, so that no sum depends on how the runtime sorts.
    private static void InOrder(int[] rows, int from, int to) => Array.Sort(rows, from, to - from);
}
