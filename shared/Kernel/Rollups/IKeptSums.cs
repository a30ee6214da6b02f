using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>Sums that carry the version of what they were summed of: used only while it is still the same.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IKeptSums<TSelf> : IDocument<TSelf>
    where TSelf : class, IKeptSums<TSelf>
{
    /// <summary>Version of the day, month or year that it was summed at.</summary>
    long Version { get; }

    /// <summary>How many rows it has beside a few numbers: what it takes in memory.</summary>
    int Rows { get; }
}

/// <summary>What a module sums of each business day; stored with the members <c>date</c> and <c>version</c>.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IDaySums<TSelf> : IKeptSums<TSelf>
    where TSelf : class, IDaySums<TSelf>
{
    /// <summary>How the days themselves are stored (<see cref="TurnedDay{TSums}.Named"/>).</summary>
    static abstract DocumentType<TurnedDay<TSelf>> Days { get; }

    /// <summary>The day.</summary>
    DateOnly Date { get; }
}

/// <summary>What a module sums of each month and each year, from the sums below.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IPeriodSums<TSelf> : IKeptSums<TSelf>
    where TSelf : class, IPeriodSums<TSelf>
{
    /// <summary>How the months and years themselves are stored.</summary>
    static abstract DocumentType<TurnedPeriod<TSelf>> Periods { get; }
}
