using System.Globalization;

namespace Mostrador.Api.Tests;

/// Values that no other test of this run uses.
public static class Unique
{
    private static long _last;

    public static long Number() => Interlocked.Increment(ref _last);

    public static string Text(string prefix) => $"{prefix}-{Number()}";

    public static string Phone() => "55" + Number().ToString("D8", CultureInfo.InvariantCulture);

    public static string Email(string name = "someone") => $"{name}.{Number()}@example.com";
}
