using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Sales;

/// <summary>The taxes of an item as one front end sends them, <c>[{"id","name","type","percentage"}]</c>: the first percentage counts.</summary>
internal sealed class TaxesField(string name) : Field<decimal?>(name, required: false)
{
    private const int MostTaxes = 20;
    private static readonly NullableValue<decimal> Percentage = new(new NumberField("percentage", least: 0));

    private readonly ListField<decimal?> _list = new(
        name, new ObjectField<decimal?>("tax", [Percentage], tax => tax.Read(Percentage)), most: MostTaxes, required: false);

    /// <inheritdoc/>
    public override decimal? Read(JsonElement sent, Place place) => sent.ValueKind == JsonValueKind.Null ? null : Parse(sent, place);

    /// <inheritdoc/>
    public override JsonObject Schema() => _list.Schema();

    /// <inheritdoc/>
    protected override decimal? Parse(JsonElement sent, Place place) => _list.Read(sent, place) is [var first, ..] ? first : null;
}
