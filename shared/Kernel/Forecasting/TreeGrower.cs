using System.Numerics;

namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// Grows regression trees, one after the other, in memory that is taken once: each on its own bootstrap sample, each fork where the
/// squared error falls most, until the rows of a leaf have one target or no feature tells them apart.
/// </summary>
internal sealed class TreeGrower
{
    private readonly SortedColumns _columns;
    private readonly int _featuresPerSplit;
    private readonly int[][] _rows;
    private readonly Draw[] _draws;
    private readonly bool[] _goesLeft;
    private readonly int[] _spare;
    private readonly Branch[] _open;
    private readonly TreeNode[] _nodes;
    private readonly int[] _varying = new int[TrainingSet.MostFeatures];
    private RandomNumbers _random;

    public TreeGrower(SortedColumns columns, int featuresPerSplit)
    {
        (_columns, _featuresPerSplit) = (columns, featuresPerSplit);
        _rows = [.. Enumerable.Range(0, columns.Features).Select(_ => new int[columns.Count])];
        _draws = new Draw[columns.Count];
        _goesLeft = new bool[columns.Count];
        _spare = new int[columns.Count];
        _open = new Branch[columns.Count + 1];
        _nodes = new TreeNode[2 * columns.Count];
    }

    public TreeNode[] Grow(RandomNumbers random)
    {
        _random = random;
        var (open, nodes) = (0, 0);
        _open[open++] = Root();
        while (open > 0)
        {
            var branch = _open[--open];
            if (branch.RightOf >= 0)
                _nodes[branch.RightOf].Right = nodes;
            var fork = branch.IsPure ? Fork.None : BestFork(ref branch);
            if (fork.IsPossible)
            {
                Divide(branch, fork, out var left, out var right);
                _nodes[nodes] = new TreeNode(fork.Feature, 0, _columns.Between(fork.Feature, fork.LowerRank, fork.UpperRank));
                right.RightOf = nodes++;
                _open[open++] = right;
                _open[open++] = left;
            }
            else
            {
                _nodes[nodes++] = new TreeNode(TreeNode.Leaf, 0, branch.Mean);
            }
        }

        return _nodes[..nodes];
    }

    /// <summary>The bootstrap: as many draws as there are rows, each from all of them.</summary>
    private Branch Root()
    {
        Array.Clear(_draws);
        for (var drawn = 0; drawn < _columns.Count; drawn++)
        {
            ref var draw = ref _draws[_random.Below(_columns.Count)];
            draw = draw with { Weight = draw.Weight + 1 };
        }

        var root = Branch.At(0);
        root.Varying = ulong.MaxValue >> (TrainingSet.MostFeatures - _columns.Features);
        for (var row = 0; row < _draws.Length; row++)
        {
            if (_draws[row].Weight == 0)
                continue;
            _draws[row] = _draws[row] with { Sum = _draws[row].Weight * _columns.Targets[row] };
            root.Add(_columns.Targets[row], _draws[row]);
        }

        for (var feature = 0; feature < _columns.Features; feature++)
        {
            var (drawn, to) = (_rows[feature], 0);
            foreach (var row in _columns.Rows(feature))
            {
                drawn[to] = row;
                to += _draws[row].Weight > 0 ? 1 : 0;
                if (to == root.Count)
                    break;
            }
        }

        return root;
    }

    /// <summary>
    /// Looks at the features in random order, so that none is preferred among equally good ones. Those that turn out to be the same
    /// for all rows are struck off and not counted.
    /// </summary>
    private Fork BestFork(ref Branch branch)
    {
        var left = 0;
        for (var bits = branch.Varying; bits != 0; bits &= bits - 1)
            _varying[left++] = BitOperations.TrailingZeroCount(bits);
        var best = Fork.None;
        for (var looked = 0; left > 0 && looked < _featuresPerSplit; left--)
        {
            var drawn = _random.Below(left);
            var feature = _varying[drawn];
            _varying[drawn] = _varying[left - 1];
            var rows = _rows[feature].AsSpan(branch.Start, branch.Count);
            var ranks = _columns.Ranks(feature);
            if (ranks[rows[0]] == ranks[rows[^1]])
            {
                branch.Varying &= ~(1UL << feature);
                continue;
            }

            looked++;
            best = BestFork(branch, feature, rows, ranks, best);
            if (rows.Length == 2)
                break; // There is only one way to divide two.
        }

        return best;
    }

    /// <summary>
    /// The squared error of a side is its sum of squares, which is fixed, less <c>sum² / weight</c>: so the greatest of these is
    /// looked for, in one walk over the rows in the order of the feature.
    /// </summary>
    private Fork BestFork(in Branch branch, int feature, ReadOnlySpan<int> rows, ReadOnlySpan<int> ranks, Fork best)
    {
        var (weight, sum, rank) = (0.0, 0.0, ranks[rows[0]]);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (ranks[row] != rank)
            {
                var (otherWeight, otherSum) = (branch.Weight - weight, branch.Sum - sum);
                var score = (sum * sum / weight) + (otherSum * otherSum / otherWeight);
                if (score > best.Score)
                    best = new Fork(feature, i, rank, ranks[row], score);
                rank = ranks[row];
            }

            weight += _draws[row].Weight;
            sum += _draws[row].Sum;
        }

        return best;
    }

    /// <summary>Sorts the rows of a branch into its two sides, keeping the order of every column that may be asked for again.</summary>
    private void Divide(in Branch branch, in Fork fork, out Branch left, out Branch right)
    {
        var split = _rows[fork.Feature].AsSpan(branch.Start, branch.Count);
        left = Side(split[..fork.Left], branch.Start, branch.Varying, isLeft: true);
        right = Side(split[fork.Left..], branch.Start + fork.Left, branch.Varying, isLeft: false);
        if (left.IsPure && right.IsPure)
            return; // Two leaves: nothing is asked for again.
        for (var bits = branch.Varying & ~(1UL << fork.Feature); bits != 0; bits &= bits - 1)
            Divide(_rows[BitOperations.TrailingZeroCount(bits)].AsSpan(branch.Start, branch.Count));
    }

    private Branch Side(ReadOnlySpan<int> rows, int start, ulong varying, bool isLeft)
    {
        var side = Branch.At(start);
        side.Varying = varying;
        foreach (var row in rows)
        {
            _goesLeft[row] = isLeft;
            side.Add(_columns.Targets[row], _draws[row]);
        }

        return side;
    }

    private void Divide(Span<int> rows)
    {
        var (left, right) = (0, 0);
        foreach (var row in rows)
        {
            // Both are written and one is kept: which one is as good as random, and a branch would be guessed wrong half the time.
            rows[left] = row;
            _spare[right] = row;
            var isLeft = _goesLeft[row] ? 1 : 0;
            left += isLeft;
            right += 1 - isLeft;
        }

        _spare.AsSpan(0, right).CopyTo(rows[left..]);
    }
}
