using System.Globalization;

namespace Mostrador.Fuzz.Judging;

/// What a run has seen.
internal sealed class Tally
{
    private readonly Dictionary<string, int[]> _classes = [];
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Dictionary<string, int> _times = [];
    private readonly Dictionary<string, bool> _succeeded = [];
    private readonly Dictionary<string, (int Times, TimeSpan Sum, TimeSpan Longest)> _took = [];

    public int Requests { get; private set; }

    public int Rounds { get; set; }

    public IReadOnlyCollection<Finding> Findings => _findings.Values;

    public void Count(string module, string operation, int status, bool promised, TimeSpan took)
    {
        var (times, sum, longest) = _took.GetValueOrDefault(operation);
        _took[operation] = (times + 1, sum + took, took > longest ? took : longest);
        Requests++;
        if (!_classes.TryGetValue(module, out var classes))
            _classes[module] = classes = new int[7];
        classes[Math.Clamp(status / 100, 0, 5)]++;
        if (promised)
            classes[6]++;
        _succeeded[operation] = status is >= 200 and < 300 || _succeeded.GetValueOrDefault(operation);
    }

    /// Whether it is the first of its kind.
    public bool Add(Finding finding)
    {
        _times[finding.Key] = _times.GetValueOrDefault(finding.Key) + 1;
        return _findings.TryAdd(finding.Key, finding);
    }

    /// Operations that have never said yes: what the run did not reach.
    public IReadOnlyList<string> NeverReached => [.. _succeeded.Where(one => !one.Value).Select(one => one.Key).Order(StringComparer.Ordinal)];

    public override string ToString()
    {
        var lines = _classes.Select(one => Line(one.Key, one.Value)).Append(Line("all", [.. Enumerable.Range(0, 7).Select(i => _classes.Values.Sum(classes => classes[i]))]));
        var reached = $"{_succeeded.Count - NeverReached.Count} of {_succeeded.Count} operations have said yes{(NeverReached.Count > 0 ? $"; never: {string.Join(", ", NeverReached)}" : "")}";
        return string.Join('\n', [.. lines, $"{Rounds} rounds; {reached}", .. Slowest, .. _findings.Values.Select(finding => $"\n{_times[finding.Key]}x {finding}")]);
    }

    private IEnumerable<string> Slowest =>
        from one in _took.OrderByDescending(one => one.Value.Longest).Take(5)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"slowest: {one.Key} {one.Value.Longest.TotalMilliseconds:0} ms, {one.Value.Sum.TotalMilliseconds / one.Value.Times:0.0} ms on average of {one.Value.Times}");

    private static string Line(string name, int[] classes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-10} {classes[..6].Sum(),8} requests: 2xx {classes[2]}, 3xx {classes[3]}, 4xx {classes[4]}, 5xx {classes[5] - classes[6]} (and {classes[6]} that the contract asks for when a provider fails){(classes[0] > 0 ? $", unanswered {classes[0]}" : "")}");
}
