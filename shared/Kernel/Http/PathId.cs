using System.Globalization;

namespace Mostrador.Kernel.Http;

/// <summary>Integer ids in paths and queries.</summary>
public static class PathId
{
    /// <summary>The id, or null when the text is no number that an id could be.</summary>
    public static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
