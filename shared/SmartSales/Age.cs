using System.Globalization;
using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales;

/// <summary>
/// The order in which things came, in one stored text: by instant, and of the same instant by id. One text and not two fields, because the
/// cloud store has few places for orders of several.
/// </summary>
internal static class Age
{
    /// <summary>The text of something; greatest = newest.</summary>
    public static string Of(DateTimeOffset createdAt, long id) =>
        $"{InstantConverter.Format(createdAt)}{id.ToString("D19", CultureInfo.InvariantCulture)}";
}
