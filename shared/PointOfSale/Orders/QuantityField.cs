using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.PointOfSale.Orders;

/// <summary>Units of a line, with the sentences that this contract has for them (D39).</summary>
internal sealed class QuantityField(string name) : Field<long>(name, required: true)
{
    private const int Most = int.MaxValue;

    public override (long Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (0, messages.Null);
        if (IntegerField.Whole(sent) is not { } number)
            return (0, "Debe ser un número entero válido.");
        if (number < 1)
            return (0, "La cantidad debe ser al menos 1.");
        return number > Most ? (0, messages.GreaterThan($"{Most}")) : ((long)number, null);
    }

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = Most };
}
