using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>An amount of money of at most ten digits, two of them decimals, not negative.</summary>
/// <param name="name">JSON name.</param>
/// <param name="required">Whether a whole object must have it.</param>
/// <param name="roundsNoise">Whether a JSON number is rounded to the cent when it misses it by no more than a float's noise.</param>
public sealed class AmountField(string name, bool required = true, bool roundsNoise = false) : Field<Amount>(name, required)
{
    private readonly DecimalField _number = new(name, digits: 10, decimals: 2, least: "0", most: null, required, roundsNoise);

    /// <inheritdoc/>
    public override (Amount Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        var (number, error) = _number.Parse(sent, messages);
        return error is null ? (Amount.Round(number), null) : (default, error);
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => _number.Schema();
}
