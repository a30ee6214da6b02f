using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>The user whose figures are wanted; what is no number is answered in the contract's own words (contract 5.0).</summary>
internal sealed class SellerField(string name) : Field<long?>(name, required: false)
{
    private static readonly FastApiAnswer NoNumber = new(400, "user_id debe ser un número entero válido");

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "integer", ["format"] = "int64" };

    /// <inheritdoc/>
    protected override long? Parse(JsonElement sent, Place place)
    {
        // A number beyond those of all users is nobody's.
        var text = sent.GetString();
        if (!Int128.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return place.FailAfterwards<long?>(NoNumber);
        return (long)Int128.Clamp(number, long.MinValue, long.MaxValue);
    }
}
