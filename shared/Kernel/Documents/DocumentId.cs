using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Documents;

/// <summary>Builds stored ids: <c>type:key</c>, with whatever Cosmos DB forbids in an id percent-encoded.</summary>
public static class DocumentId
{
    private const int LongestKey = 255;
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "/\\?#%", .. Enumerable.Range(0, 32).Select(i => (char)i), (char)127]);

    /// <summary>The stored id of a document.</summary>
    /// <exception cref="ArgumentException">The key is empty or longer than 255 characters.</exception>
    public static string Of(string type, string key)
    {
        if (key.Length is 0 or > LongestKey)
            throw new ArgumentException($"A document key has 1 to {LongestKey} characters.", nameof(key));
        return key.AsSpan().ContainsAny(Forbidden) || key[^1] == ' ' ? $"{type}:{Encode(key)}" : $"{type}:{key}";
    }

    private static string Encode(string key)
    {
        var encoded = new StringBuilder(key.Length + 8);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (Forbidden.Contains(c) || (c == ' ' && i == key.Length - 1))
                encoded.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                encoded.Append(c);
        }

        return encoded.ToString();
    }
}
