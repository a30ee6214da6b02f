using System.Globalization;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Stores instants as UTC text of fixed width, <c>2026-01-31T18:05:09.1234567Z</c>: finer than the second that answers show,
/// and text order is time order on both engines.
/// </summary>
public sealed class InstantConverter() : Timestamp(Pattern)
{
    private const string Pattern = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>The stored text of an instant.</summary>
    public static string Format(DateTimeOffset instant) => instant.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);
}
