using System.Collections.Concurrent;

namespace Mostrador.Endurance.Checks;

/// <summary>A law that does not hold.</summary>
/// <param name="Module">Where.</param>
/// <param name="Law">What should hold.</param>
/// <param name="What">What is found instead.</param>
/// <param name="About">The documents concerned, whose history is told with it.</param>
internal sealed record Violation(string Module, string Law, string What, IReadOnlyList<string> About);

/// <summary>What a check has found.</summary>
internal sealed class Findings(string module)
{
    private readonly ConcurrentQueue<Violation> _violations = new();

    public IReadOnlyCollection<Violation> Violations => _violations;

    public void Add(string law, string what, params IReadOnlyList<string> about) => _violations.Enqueue(new Violation(module, law, what, about));

    public void Add(Findings others)
    {
        foreach (var violation in others.Violations)
            _violations.Enqueue(violation);
    }

    /// <summary>Notes a violation where two things differ that must not.</summary>
    public void Same<T>(string law, T expected, T actual, params IReadOnlyList<string> about)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            Add(law, $"{string.Join(", ", about)}: expected {expected}, found {actual}", about);
    }

    /// <summary>Notes a violation for everything that is there twice.</summary>
    public void Distinct<T>(string law, IEnumerable<T> all)
    {
        foreach (var twice in all.GroupBy(one => one).Where(same => same.Count() > 1))
            Add(law, $"{twice.Key} is there {twice.Count()} times", $"{twice.Key}");
    }

    /// <summary>Notes a violation for every gap in numbers that begin at one.</summary>
    public void Gapless(string law, IEnumerable<long> numbers)
    {
        var all = numbers.Order().ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == i + 1)
                continue;
            Add(law, $"number {i + 1} of {all.Count} is {all[i]}");
            return;
        }
    }
}
