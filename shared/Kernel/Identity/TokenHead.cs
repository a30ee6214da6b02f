using System.Buffers.Text;
using System.Text.Json;

namespace Mostrador.Kernel.Identity;

/// <summary>What a token says of itself before anything of it is verified: which kind it claims to be, and no more.</summary>
/// <param name="Algorithm">Its <c>alg</c>.</param>
/// <param name="KeyId">Its <c>kid</c>.</param>
internal readonly record struct TokenHead(string? Algorithm, string? KeyId)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>The head of a token; empty when there is none that can be read.</summary>
    public static TokenHead Of(string token)
    {
        try
        {
            var end = token.IndexOf('.', StringComparison.Ordinal);
            if (end <= 0)
                return default;
            using var head = JsonDocument.Parse(Base64Url.DecodeFromChars(token.AsSpan(0, end)), Strict);
            return new TokenHead(head.RootElement.TextOf("alg"), head.RootElement.TextOf("kid"));
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return default;
        }
    }
}
