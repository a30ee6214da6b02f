using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Money;

namespace Mostrador.McMatias;

/// <summary>
/// An amount of money as this API takes it (contract 1): a number that misses a cent by less than a millionth is that cent, because
/// clients add prices up in binary; whatever else has more than two decimals is refused, and so is such text.
/// </summary>
public sealed class MoneyField(string name) : Field<Amount>(name, required: true)
{
    private const decimal Noise = 0.000001m;
    private readonly AmountField _amount = new(name);

    /// <inheritdoc/>
    public override (Amount Value, string? Error) Parse(JsonElement sent, DjangoMessages messages) =>
        _amount.Parse(WithoutNoise(sent), messages);

    /// <inheritdoc/>
    public override JsonObject Schema() => _amount.Schema();

    private static JsonElement WithoutNoise(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Number || !sent.TryGetDecimal(out var number))
            return sent;
        var cents = decimal.Round(number, 2, MidpointRounding.AwayFromZero);
        return cents != number && Math.Abs(cents - number) < Noise
            ? JsonElement.Parse(cents.ToString(CultureInfo.InvariantCulture))
            : sent;
    }
}
