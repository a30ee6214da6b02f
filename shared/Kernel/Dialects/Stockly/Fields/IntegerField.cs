using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>A whole number: <c>new IntegerField("stock", "…entero").AtLeast(0, "…").AtMost(999_999, "…")</c>.</summary>
/// <param name="Name">The documented name.</param>
/// <param name="NotWhole">What is said of a number that is not whole, the first of the rules.</param>
public sealed record IntegerField(string Name, string NotWhole = "Expected integer, received float") : Field<int>(Name)
{
    private static readonly Rules<decimal> Bounds = Rules<decimal>.None
        .And(new(number => number >= int.MinValue, $"Number must be greater than or equal to {int.MinValue}"))
        .And(new(number => number <= int.MaxValue, $"Number must be less than or equal to {int.MaxValue}"));

    private Rules<decimal> _rules = Rules<decimal>.None.And(new(decimal.IsInteger, NotWhole));

    /// <summary>Smallest value.</summary>
    public IntegerField AtLeast(int least, string message) =>
        With(new Rule<decimal>(number => number >= least, message, "minimum", least));

    /// <summary>Greatest value.</summary>
    public IntegerField AtMost(int most, string message) => With(new Rule<decimal>(number => number <= most, message, "maximum", most));

    /// <inheritdoc/>
    public override JsonObject Schema() => _rules.Describe(new JsonObject { ["type"] = "integer" });

    /// <inheritdoc/>
    public override int Read(Sent sent)
    {
        if (NumberField.Parse(sent) is not { } number)
            return sent.BreakType<int>("number");
        return _rules.Hold(number, sent) && Bounds.Hold(number, sent) ? (int)number : 0;
    }

    private IntegerField With(Rule<decimal> rule) => this with { _rules = _rules.And(rule) };
}
