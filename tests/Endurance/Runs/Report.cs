using System.Globalization;
using System.Text;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Clients;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Runs;

/// <summary>What a run has done, counted.</summary>
internal sealed class Report
{
    private readonly SortedDictionary<(string Module, string Kind), Dictionary<Outcome, int>> _operations = [];
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RoundEnd, int> _ends = [];
    private readonly List<Violation> _violations = [];

    /// <summary>Operations of all kinds.</summary>
    public int Operations => _operations.Values.Sum(outcomes => outcomes.Values.Sum());

    /// <summary>Faults of all kinds.</summary>
    public int Faults => _faults.Values.Sum();

    /// <summary>Operations that were sent again with their keys.</summary>
    public int Repeats { get; private set; }

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<Violation> Violations => _violations;

    /// <summary>The data of the shop in which something does not hold; null = all holds, and nothing is kept.</summary>
    public string? Kept { get; set; }

    /// <summary>How often rounds ended so.</summary>
    public int EndsBy(RoundEnd end) => _ends.GetValueOrDefault(end);

    public void Count(RoundEnd end) => _ends[end] = EndsBy(end) + 1;

    /// <summary>Adds what a shop's life was.</summary>
    public void Count(History history, string faults, IReadOnlyList<IShop> shops, IReadOnlyList<Violation> violations)
    {
        foreach (var operation in history.Operations)
        {
            if (!_operations.TryGetValue((operation.Module, operation.Kind), out var outcomes))
                _operations[(operation.Module, operation.Kind)] = outcomes = [];
            outcomes[operation.Outcome] = outcomes.GetValueOrDefault(operation.Outcome) + 1;
        }

        if (File.Exists(faults))
        {
            foreach (var kind in File.ReadLines(faults))
                _faults[kind] = _faults.GetValueOrDefault(kind) + 1;
        }

        Repeats += shops.Sum(shop => shop.Door.Repeats);
        _violations.AddRange(violations);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, "module", "operation", "acknowledged", "refused", "unknown");
        foreach (var ((module, kind), outcomes) in _operations)
            Line(text, module, kind, Number(outcomes, Outcome.Acknowledged), Number(outcomes, Outcome.Refused), Number(outcomes, Outcome.Unknown));
        text.AppendLine().AppendLine("faults injected");
        foreach (var (kind, times) in _faults)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {times,8} {kind}");
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Operations} operations, {Faults} faults; rounds ended by {string.Join(", ", _ends.Select(end => $"{end.Key} {end.Value}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{Repeats} operations sent again with their keys, {_violations.Count} violations");
        return text.ToString();
    }

    private static string Number(Dictionary<Outcome, int> outcomes, Outcome outcome) =>
        outcomes.GetValueOrDefault(outcome).ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string module, string kind, params string[] numbers) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{module,-12}{kind,-24}{string.Concat(numbers.Select(number => $"{number,14}"))}");
}
