namespace Mostrador.Kernel.Forecasting;

/// <summary>A part of a tree that has still to be grown: the rows that it is for, and what they have in common.</summary>
internal record struct Branch
{
    /// <summary>Where its rows start in each column.</summary>
    public int Start;

    /// <summary>How many different rows they are.</summary>
    public int Count;

    /// <summary>The fork whose right side this is; -1 for a left side, which follows its fork, and for the root.</summary>
    public int RightOf;

    /// <summary>A bit for each feature that may still differ among the rows. The columns of the others are not kept in order.</summary>
    public ulong Varying;

    /// <summary>How often the rows were drawn.</summary>
    public double Weight;

    /// <summary>Sum of their targets, each as often as it was drawn.</summary>
    public double Sum;

    /// <summary>The smallest target.</summary>
    public double Low;

    /// <summary>The greatest target.</summary>
    public double High;

    /// <summary>No rows yet.</summary>
    public static Branch At(int start) => new() { Start = start, RightOf = -1, Low = double.MaxValue, High = double.MinValue };

    /// <summary>Whether all rows have the same target, so that there is nothing left to ask.</summary>
    public readonly bool IsPure => Low == High;

    /// <summary>The mean of the targets; rounding never takes it out of their range.</summary>
    public readonly double Mean => IsPure ? Low : Math.Clamp(Sum / Weight, Low, High);

    /// <summary>Takes in one row more.</summary>
    public void Add(double target, in Draw draw)
    {
        Count++;
        Weight += draw.Weight;
        Sum += draw.Sum;
        Low = Math.Min(Low, target);
        High = Math.Max(High, target);
    }
}
