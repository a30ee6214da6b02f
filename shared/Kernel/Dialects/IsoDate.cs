using System.Globalization;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects;

/// <summary>Days and date-times in the spellings of ISO 8601 that clients send.</summary>
internal static partial class IsoDate
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Exactly <c>YYYY-MM-DD</c>, a day that exists.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The day that is written, also as a part of a date-time; and the instant, if the text says which it is.</summary>
    public static (DateOnly Day, DateTimeOffset? Instant)? Parse(string text)
    {
        if (!TryDay(text.AsSpan(0, Math.Min(text.Length, Format.Length)), out var day))
            return null;
        if (text.Length == Format.Length)
            return (day, null);
        var time = Time().Match(text, Format.Length, text.Length - Format.Length);
        return time.Success ? (day, InstantOf(text, time.Groups["offset"])) : null;
    }

    // A plus sign that a client did not encode arrives as a space. What no calendar bears is no instant, only a day.
    private static DateTimeOffset? InstantOf(string text, Group offset) =>
        offset.Success
        && DateTimeOffset.TryParse(
            string.Concat(text.AsSpan(0, offset.Index), offset.Value.Replace(' ', '+')), CultureInfo.InvariantCulture, out var instant)
            ? instant
            : null;

    [GeneratedRegex(
        @"^[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?<offset>Z|[+ -](?:0[0-9]|1[0-4]):?[0-5][0-9])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
