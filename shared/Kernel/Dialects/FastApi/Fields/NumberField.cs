using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A number, also as text.</summary>
public sealed class NumberField(string name, decimal least = NumberField.Least, decimal most = NumberField.Most, bool required = true)
    : Field<decimal>(name, required)
{
    /// <summary>Greatest number where the contract knows no limit: whatever is computed with it stays exact.</summary>
    public const decimal Most = 1_000_000_000_000m;

    /// <summary>Smallest number where the contract knows no limit.</summary>
    public const decimal Least = -Most;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    /// <inheritdoc/>
    protected override decimal Parse(JsonElement sent, Place place)
    {
        if (NumberOf(sent) is not { } number)
            return place.Fail<decimal>(FieldError.NotNumber);
        if (number < least)
            return place.Fail<decimal>(FieldError.SmallerThan(least));
        return number > most ? place.Fail<decimal>(FieldError.GreaterThan(most)) : number;
    }

    private static decimal? NumberOf(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.Number => NumberText.Decimal(sent.GetRawText()),
        JsonValueKind.String => NumberText.Decimal(sent.GetString()!.Trim()),
        _ => null,
    };
}
