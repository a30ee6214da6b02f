using System.Security.Cryptography;

namespace Mostrador.Kernel.Files;

/// <summary>Which file names exist at all: <c>module/folder/name.ext</c> of harmless characters, so that no path trick has a target.</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>Whether a store may look for this name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= Longest
        && name.Split('/') is { Length: >= 2 and <= 6 } parts
        && parts.All(part => part.Length > 0 && part[0] != '.' && part[^1] != '.' && part.All(IsHarmless));

    /// <summary>A name that nobody has used and nobody can guess.</summary>
    /// <param name="folder">Such as <c>stockly/products</c>.</param>
    /// <param name="ending">Such as <c>.png</c>, or <c>/invoice-7.pdf</c> where the last part is to be read by people.</param>
    public static string Fresh(string folder, string ending) => $"{folder}/{RandomNumberGenerator.GetHexString(32, lowercase: true)}{ending}";

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
