using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>
/// A day, <c>YYYY-MM-DD</c>, or a full ISO date-time whose date part counts; none by default. Anything else is answered in the
/// contract's own words, after the framework's checks.
/// </summary>
public sealed class DateField(string name) : Field<DateOnly?>(name, required: false)
{
    private static readonly FastApiAnswer WrongFormat = new(400, "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)");

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

    /// <inheritdoc/>
    protected override DateOnly? Parse(JsonElement sent, Place place)
    {
        if (sent.ValueKind != JsonValueKind.String)
            return place.Fail<DateOnly?>(FieldError.NotText);
        return IsoDate.Parse(sent.GetString()!.Trim())?.Day ?? place.FailAfterwards<DateOnly?>(WrongFormat);
    }
}
