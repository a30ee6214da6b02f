namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// A random forest regressor: many trees, each grown on rows drawn with replacement, and their mean for a prediction. It never
/// predicts what lies outside the targets that it has seen.
/// </summary>
public sealed class RandomForest
{
    private readonly TreeNode[][] _trees;

    internal RandomForest(int features, TreeNode[][] trees) => (Features, _trees) = (features, trees);

    /// <summary>How many features a row has.</summary>
    public int Features { get; }

    /// <summary>How many forks and leaves its trees have.</summary>
    public int Nodes => _trees.Sum(tree => tree.Length);

    /// <summary>Its trees.</summary>
    internal IReadOnlyList<TreeNode[]> Trees => _trees;

    /// <summary>Grows a forest. The same rows in the same order and the same plan give the same forest, however many threads grow it.</summary>
    public static RandomForest Train(TrainingSet set, ForestPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(set.Count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Trees, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Trees, ForestPlan.MostTrees);
        var columns = new SortedColumns(set);
        var trees = new TreeNode[plan.Trees][];
        var (threads, next) = (Math.Clamp(plan.Threads ?? Environment.ProcessorCount, 1, plan.Trees), -1);
        Parallel.For(0, threads, _ =>
        {
            var grower = new TreeGrower(columns, Math.Clamp(plan.FeaturesPerSplit ?? set.Features, 1, set.Features));
            for (var tree = Interlocked.Increment(ref next); tree < trees.Length; tree = Interlocked.Increment(ref next))
                trees[tree] = grower.Grow(new RandomNumbers(plan.Seed, tree));
        });
        return new RandomForest(set.Features, trees);
    }

    /// <summary>The mean of what the trees say of a row.</summary>
    public double Predict(ReadOnlySpan<double> features)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, Features);
        var (sum, low, high) = (0.0, double.MaxValue, double.MinValue);
        foreach (var tree in _trees)
        {
            var said = TreeNode.Predict(tree, features);
            (sum, low, high) = (sum + said, Math.Min(low, said), Math.Max(high, said));
        }

        return Math.Clamp(sum / _trees.Length, low, high);
    }

    /// <summary>How far off the forest is: the mean of the squared differences between what it predicts and what was seen.</summary>
    public double MeanSquaredError(TrainingSet seen)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seen.Count, 1);
        var sum = 0.0;
        for (var row = 0; row < seen.Count; row++)
            sum += Math.Pow(Predict(seen.Row(row)) - seen.Targets[row], 2);
        return sum / seen.Count;
    }

    /// <summary>The forest as bytes, which <see cref="Read"/> turns into the same forest.</summary>
    public byte[] Write() => ForestFormat.Write(this);

    /// <summary>A forest that <see cref="Write"/> has written.</summary>
    /// <exception cref="UnreadableModelException">It has not.</exception>
    public static RandomForest Read(ReadOnlySpan<byte> model) => ForestFormat.Read(model);
}
