using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>Which names the Functions host accepts, and how it sorts them.</summary>
internal static class FunctionName
{
    private const int Longest = 128;

    /// <summary>Names are the same, and sort, regardless of case.</summary>
    public static readonly StringComparer Order = StringComparer.OrdinalIgnoreCase;

    /// <exception cref="StartupException">The Functions host would not load such a function.</exception>
    public static void Check(string name)
    {
        var valid = name.Length is > 0 and <= Longest
            && char.IsAsciiLetter(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            && !Order.Equals(name, "host");
        if (!valid)
            throw new StartupException($"'{name}' is no valid function name: a letter, then letters, digits, '-' or '_'.");
    }
}
