namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// A fork or a leaf. The nodes of a tree lie in one array, each fork directly before its left side, so that a left child needs no
/// link and no link leads back.
/// </summary>
/// <param name="Feature">The feature that a fork asks for; <see cref="Leaf"/> for a leaf.</param>
/// <param name="Right">Where a fork's right side starts.</param>
/// <param name="Value">Of a fork: up to this the way leads left. Of a leaf: what it predicts.</param>
internal record struct TreeNode(int Feature, int Right, double Value)
{
    public const int Leaf = -1;

    /// <summary>The leaf that a row falls into.</summary>
    public static double Predict(TreeNode[] tree, ReadOnlySpan<double> features)
    {
        var at = 0;
        while (tree[at] is { Feature: not Leaf } fork)
            at = features[fork.Feature] <= fork.Value ? at + 1 : fork.Right;
        return tree[at].Value;
    }
}
