using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>A number: <c>new NumberField("price").AtLeast(0, "…").AtMost(999_999.99m, "…")</c>. In a form also its text.</summary>
/// <param name="Name">The documented name.</param>
public sealed record NumberField(string Name) : Field<decimal>(Name)
{
    // Where the contract knows no limit: whatever is computed with it stays exact.
    private const decimal Greatest = 1_000_000_000_000m;

    private static readonly Rules<decimal> Bounds = Rules<decimal>.None
        .And(new(number => number >= -Greatest, $"Number must be greater than or equal to {-Greatest}"))
        .And(new(number => number <= Greatest, $"Number must be less than or equal to {Greatest}"));

    private Rules<decimal> _rules = Rules<decimal>.None;

    /// <summary>Smallest value.</summary>
    public NumberField AtLeast(decimal least, string message) =>
        With(new Rule<decimal>(number => number >= least, message, "minimum", least));

    /// <summary>Greatest value.</summary>
    public NumberField AtMost(decimal most, string message) =>
        With(new Rule<decimal>(number => number <= most, message, "maximum", most));

    /// <summary>More than this.</summary>
    public NumberField Above(decimal limit, string message) =>
        With(new Rule<decimal>(number => number > limit, message, "exclusiveMinimum", limit));

    /// <inheritdoc/>
    public override JsonObject Schema() => _rules.Describe(new JsonObject { ["type"] = "number" });

    /// <inheritdoc/>
    public override decimal Read(Sent sent)
    {
        if (Parse(sent) is not { } number)
            return sent.BreakType<decimal>("number");
        return _rules.Hold(number, sent) && Bounds.Hold(number, sent) ? number : 0;
    }

    internal static decimal? Parse(Sent sent) => sent.Value.ValueKind switch
    {
        JsonValueKind.Number => NumberText.Decimal(sent.Value.GetRawText()),
        JsonValueKind.String when sent.IsForm => NumberText.Decimal(sent.Value.GetString()!.Trim()),
        _ => null,
    };

    private NumberField With(Rule<decimal> rule) => this with { _rules = _rules.And(rule) };
}
