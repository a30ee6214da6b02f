using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>One rule of a field.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Holds">Whether a value keeps it.</param>
/// <param name="Message">What is said when not.</param>
/// <param name="Keyword">How a JSON schema says it; null = it cannot.</param>
/// <param name="Operand">The keyword's value.</param>
internal sealed record Rule<T>(Predicate<T> Holds, string Message, string? Keyword = null, JsonNode? Operand = null);

/// <summary>The rules of a field, in the order of the contract's table.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
internal sealed class Rules<T>
{
    public static readonly Rules<T> None = new([]);
    private readonly IReadOnlyList<Rule<T>> _rules;

    private Rules(IReadOnlyList<Rule<T>> rules) => _rules = rules;

    public Rules<T> And(Rule<T> rule) => new([.. _rules, rule]);

    /// <summary>Whether all rules hold; each broken one is told.</summary>
    public bool Hold(T value, Sent sent)
    {
        var good = true;
        foreach (var rule in _rules)
        {
            if (rule.Holds(value))
                continue;
            sent.Break(rule.Message);
            good = false;
        }

        return good;
    }

    public JsonObject Describe(JsonObject schema)
    {
        foreach (var rule in _rules)
        {
            if (rule.Keyword is not null)
                schema[rule.Keyword] = rule.Operand?.DeepClone();
        }

        return schema;
    }
}
