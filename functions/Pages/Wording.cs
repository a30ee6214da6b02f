using System.Globalization;

namespace Mostrador.Pages;

/// <summary>Figures as people read them, in English.</summary>
internal static class Wording
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary><c>12,345</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>3 messages</c>, <c>1 message</c>.</summary>
    public static string Count(long number, string one, string? several = null) => $"{Number(number)} {(number == 1 ? one : several ?? one + "s")}";

    /// <summary><c>12.3 MB</c>.</summary>
    public static string Bytes(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        for (; size >= 1024 && unit < Units.Length - 1; unit++)
            size /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{size.ToString(unit == 0 || size >= 100 ? "0" : "0.#", CultureInfo.InvariantCulture)} {Units[unit]}");
    }

    /// <summary>A latency: <c>0.42 ms</c>, <c>12 ms</c>, <c>1.2 s</c>.</summary>
    public static string Latency(TimeSpan duration) => duration.TotalMilliseconds switch
    {
        < 10 => duration.TotalMilliseconds.ToString("0.##", CultureInfo.InvariantCulture) + " ms",
        < 1000 => duration.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms",
        _ => duration.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s",
    };

    /// <summary>An age or a length of time: <c>12 s</c>, <c>5 min</c>, <c>3 h 20 min</c>, <c>4 days</c>.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => $"{(long)Math.Max(0, time.TotalSeconds)} s",
        { TotalHours: < 1 } => $"{(long)time.TotalMinutes} min",
        { TotalDays: < 1 } => $"{(long)time.TotalHours} h {time.Minutes} min",
        _ => Count((long)time.TotalDays, "day"),
    };

    /// <summary>An instant, in UTC: <c>2026-11-21 17:05</c>.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant for machines.</summary>
    public static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
