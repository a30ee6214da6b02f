using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Forecasting;

namespace Mostrador.Kernel.Tests.Forecasting;

/// Every tree is gone through again with the rows it was grown on, by the book: slowly, with lists, trying all that could be asked.
public sealed class TreeGrowerTests
{
    [Fact]
    public void Every_fork_is_the_best_there_is_and_every_leaf_the_mean_of_its_rows() => Prop.ForAll(TrainingCase.All, some =>
    {
        var set = some.Set();
        var forest = some.Forest(trees: 3);
        for (var tree = 0; tree < forest.Trees.Count; tree++)
            Check(forest.Trees[tree], 0, Drawn(some, tree), set, some.Unit * some.Unit);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fork_on_fewer_features_still_divides_its_rows() => Prop.ForAll(TrainingCase.All, some =>
    {
        var forest = some.Forest(trees: 3, featuresPerSplit: 1);
        for (var tree = 0; tree < forest.Trees.Count; tree++)
            Check(forest.Trees[tree], 0, Drawn(some, tree), some.Set(), scale: double.PositiveInfinity);
    }).QuickCheckThrowOnFailure();

    /// The bootstrap: as many draws as rows, the first numbers of the tree's own stream.
    private static List<int> Drawn(TrainingCase some, int tree)
    {
        var random = new RandomNumbers((ulong)some.Seed, tree);
        return [.. Enumerable.Range(0, some.Rows).Select(_ => random.Below(some.Rows))];
    }

    private static void Check(TreeNode[] tree, int at, List<int> rows, TrainingSet set, double scale)
    {
        var node = tree[at];
        var questions = Questions(rows, set);
        if (node.Feature == TreeNode.Leaf)
        {
            Assert.True(questions.Count == 0 || rows.All(row => set.Targets[row] == set.Targets[rows[0]]));
            Assert.Equal(rows.Average(row => set.Targets[row]), node.Value, 1e-9 * (1 + Math.Abs(node.Value)));
            return;
        }

        var (left, right) = Divided(rows, set, node.Feature, node.Value);
        Assert.NotEmpty(left);
        Assert.NotEmpty(right);
        if (double.IsFinite(scale))
        {
            var best = questions.Min(question => Error(question.Left, set) + Error(question.Right, set));
            Assert.InRange(Error(left, set) + Error(right, set), 0, best + (1e-6 * rows.Count * scale));
        }

        Check(tree, at + 1, left, set, scale);
        Check(tree, node.Right, right, set, scale);
    }

    private static List<(List<int> Left, List<int> Right)> Questions(List<int> rows, TrainingSet set) =>
    [
        .. from feature in Enumerable.Range(0, set.Features)
           from value in rows.Select(row => set.Row(row)[feature]).Distinct().Order().SkipLast(1)
           select Divided(rows, set, feature, value),
    ];

    private static (List<int> Left, List<int> Right) Divided(List<int> rows, TrainingSet set, int feature, double value) =>
        ([.. rows.Where(row => set.Row(row)[feature] <= value)], [.. rows.Where(row => set.Row(row)[feature] > value)]);

    private static double Error(List<int> rows, TrainingSet set)
    {
        var mean = rows.Average(row => set.Targets[row]);
        return rows.Sum(row => Math.Pow(set.Targets[row] - mean, 2));
    }
}
