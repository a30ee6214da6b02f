namespace Mostrador.Benchmarks.Scenes;

/// <summary>The ids of what a scene was filled with: between the fillings lie ids that nobody has.</summary>
internal sealed class FilledIds
{
    private readonly List<(long First, int Count)> _ranges = [];

    /// <summary>Adds those of one filling.</summary>
    public void Add(long first, int count) => _ranges.Add((first, count));

    /// <summary>Some of them by chance, each as likely as any other.</summary>
    public IEnumerable<long> Some(int count)
    {
        var random = new Random(5000);
        var all = _ranges.Sum(range => (long)range.Count);
        return Enumerable.Range(0, count).Select(_ => At(random.NextInt64(all)));
    }

    private long At(long place)
    {
        foreach (var (first, count) in _ranges)
        {
            if (place < count)
                return first + place;
            place -= count;
        }

        throw new InvalidOperationException("The scene was not filled.");
    }
}
