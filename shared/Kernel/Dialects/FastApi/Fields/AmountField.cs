using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>An amount of money, not negative, rounded to the cent.</summary>
public sealed class AmountField(string name, bool required = true) : Field<Amount>(name, required)
{
    private readonly NumberField _number = new(name, least: 0, required: required);

    /// <inheritdoc/>
    public override JsonObject Schema() => _number.Schema();

    /// <inheritdoc/>
    protected override Amount Parse(JsonElement sent, Place place) => Amount.Round(_number.Read(sent, place));
}
