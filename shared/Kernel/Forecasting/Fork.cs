namespace Mostrador.Kernel.Forecasting;

/// <summary>A way to divide the rows of a branch.</summary>
/// <param name="Feature">The feature that is asked for; -1 when there is no way.</param>
/// <param name="Left">How many rows, in the order of that feature, go left.</param>
/// <param name="LowerRank">The greatest rank on the left.</param>
/// <param name="UpperRank">The smallest rank on the right.</param>
/// <param name="Score">The higher, the smaller the squared error of both sides together.</param>
internal readonly record struct Fork(int Feature, int Left, int LowerRank, int UpperRank, double Score)
{
    public static Fork None { get; } = new(-1, 0, 0, 0, double.NegativeInfinity);

    public bool IsPossible => Feature >= 0;
}
