using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>
/// A day, <c>YYYY-MM-DD</c>, or a full ISO date-time whose date part counts; none by default. Anything else is answered in the
/// contract's own words, after the framework's checks.
/// </summary>
public sealed partial class DateField(string name) : Field<DateOnly?>(name, required: false)
{
    private const string Format = "yyyy-MM-dd";
    private static readonly FastApiAnswer WrongFormat = new(400, "Formato de fecha inválido. Use ISO format (YYYY-MM-DD)");

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date" };

    /// <summary>Reads a day or the day of a date-time.</summary>
    public static bool TryParse(string text, out DateOnly date)
    {
        var day = text.AsSpan(0, Math.Min(text.Length, Format.Length));
        return DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && (text.Length == Format.Length || Time().IsMatch(text.AsSpan(Format.Length)));
    }

    /// <inheritdoc/>
    protected override DateOnly? Parse(JsonElement sent, Place place)
    {
        if (sent.ValueKind != JsonValueKind.String)
            return place.Fail<DateOnly?>(FieldError.NotText);
        return TryParse(sent.GetString()!.Trim(), out var date) ? date : place.FailAfterwards<DateOnly?>(WrongFormat);
    }

    // A plus sign that a client did not encode arrives as a space.
    [GeneratedRegex(@"^[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?(?:Z|[+ -][0-9]{2}:?[0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
