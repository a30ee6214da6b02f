using System.Globalization;

namespace Mostrador.Kernel.Documents;

/// <summary>Keys made of whole numbers and days.</summary>
public static class DocumentKey
{
    /// <summary>The key of a document with an integer id.</summary>
    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of a document about a day: <c>2026-01-31</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
