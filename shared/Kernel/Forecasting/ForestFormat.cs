namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// A forest as bytes. The trees of a forest ask for the same few numbers again and again, so the different ones are written once, in
/// one list for the leaves and one for each feature, and a node is mostly one or two bytes: its place in one of the lists, times the
/// number of lists, plus which list. Where right sides start need not be written: a fork's left side follows it.
/// </summary>
internal static class ForestFormat
{
    private static readonly SealedModel Cover = new("MRFR", 1);

    public static byte[] Write(RandomForest forest)
    {
        var writer = new ModelWriter();
        var lists = Lists(forest);
        var places = lists.Select(Places).ToArray();
        writer.Number(forest.Features);
        foreach (var list in lists)
        {
            writer.Number(list.Length);
            foreach (var value in list)
                writer.Real(value);
        }

        writer.Number(forest.Trees.Count);
        foreach (var tree in forest.Trees)
        {
            writer.Number(tree.Length);
            foreach (var node in tree)
                writer.Varied(checked((places[ListOf(node)][node.Value] * lists.Length) + ListOf(node)));
        }

        return Cover.Seal(writer.Content);
    }

    public static RandomForest Read(ReadOnlySpan<byte> model)
    {
        var reader = new ModelReader(Cover.Open(model));
        var lists = new double[reader.Number(1, TrainingSet.MostFeatures) + 1][];
        for (var list = 0; list < lists.Length; list++)
        {
            lists[list] = new double[reader.Count(sizeof(double))];
            foreach (ref var value in lists[list].AsSpan())
                value = reader.Real();
        }

        var trees = new TreeNode[reader.Number(1, ForestPlan.MostTrees)][];
        for (var tree = 0; tree < trees.Length; tree++)
            trees[tree] = ReadTree(ref reader, lists);
        return reader.IsAtEnd ? new RandomForest(lists.Length - 1, trees) : throw ModelReader.Wrong();
    }

    /// <summary>
    /// Until its right side is reached, a fork keeps the place of the fork above it that waits for the same, so that the depth of a
    /// tree costs nothing.
    /// </summary>
    private static TreeNode[] ReadTree(ref ModelReader reader, double[][] lists)
    {
        var nodes = new TreeNode[reader.Count(bytesEach: 1)];
        var waiting = -1;
        for (var at = 0; at < nodes.Length; at++)
        {
            nodes[at] = ReadNode(ref reader, lists);
            if (nodes[at].Feature != TreeNode.Leaf)
            {
                nodes[at].Right = waiting;
                waiting = at;
            }
            else if (waiting >= 0)
            {
                var fork = waiting;
                waiting = nodes[fork].Right;
                nodes[fork].Right = at + 1;
            }
            else
            {
                return at == nodes.Length - 1 ? nodes : throw ModelReader.Wrong();
            }
        }

        throw ModelReader.Wrong(); // A right side is missing.
    }

    private static TreeNode ReadNode(ref ModelReader reader, double[][] lists)
    {
        var (place, list) = Math.DivRem(reader.Varied(), lists.Length);
        return place < lists[list].Length ? new TreeNode(list - 1, 0, lists[list][place]) : throw ModelReader.Wrong();
    }

    private static double[][] Lists(RandomForest forest)
    {
        var different = Enumerable.Range(0, forest.Features + 1).Select(_ => new HashSet<double>()).ToArray();
        foreach (var tree in forest.Trees)
        {
            foreach (var node in tree)
                different[ListOf(node)].Add(node.Value);
        }

        return [.. different.Select(list => list.Order().ToArray())];
    }

    private static Dictionary<double, int> Places(double[] list) =>
        list.Select((value, place) => KeyValuePair.Create(value, place)).ToDictionary();

    /// <summary>The first list is that of the leaves.</summary>
    private static int ListOf(TreeNode node) => node.Feature - TreeNode.Leaf;
}
