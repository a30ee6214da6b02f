namespace Mostrador.LocalHost.Demo;

/// <summary>
/// What a demo shop remembers from one day to the next. It changes only between requests that depend on it, never in parallel, so that a day
/// that is played again sends the same requests.
/// </summary>
public sealed class DemoMemory
{
    /// <summary>Ids that the API gave, by the demo's own names, e.g. <c>product/KO-600</c>.</summary>
    public Dictionary<string, string> Ids { get; init; } = [];

    /// <summary>Stocks, balances and sums, by name; money in minor units.</summary>
    public Dictionary<string, long> Numbers { get; init; } = [];

    /// <summary>What is to be done on later days.</summary>
    public List<Errand> Errands { get; init; } = [];

    /// <summary>A number; 0 where there is none.</summary>
    public long Number(string name) => Numbers.GetValueOrDefault(name);

    /// <summary>Adds to a number.</summary>
    public void Add(string name, long more) => Numbers[name] = Number(name) + more;

    /// <summary>Adds a sale to what is told at the end.</summary>
    /// <param name="total">Its total, in minor units.</param>
    public void Sold(long total)
    {
        Add(DemoTally.Sales, 1);
        Add(DemoTally.Revenue, total);
    }

    /// <summary>Puts something off to a later day.</summary>
    public void Later(DateOnly due, string what, string subject, string detail = "") => Errands.Add(new(due, what, subject, detail));

    /// <summary>Takes what is due on a day, in the order in which it was put off.</summary>
    public IReadOnlyList<Errand> Due(DateOnly day)
    {
        var due = Errands.Where(errand => errand.Due <= day).ToList();
        Errands.RemoveAll(errand => errand.Due <= day);
        return due;
    }
}

/// <summary>Something that was begun and is ended on another day: a repair that is collected, a parcel that arrives, a debt that is paid.</summary>
/// <param name="Due">When.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Subject">With what: an id.</param>
/// <param name="Detail">What else has to be known.</param>
public sealed record Errand(DateOnly Due, string What, string Subject, string Detail);
