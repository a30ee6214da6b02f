using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Idempotency;

/// <summary>The key by which a client says that a request is the same as one that it has sent before.</summary>
public static class IdempotencyKey
{
    /// <summary>The request header that holds it.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The response header of an answer that is repeated.</summary>
    public const string Replay = "Idempotent-Replay";

    /// <summary>Characters at most.</summary>
    public const int Longest = 255;

    /// <summary>Whether a request carries one that counts: reading changes nothing, however often it is done.</summary>
    public static bool IsSent(HttpRequest request) => request.Headers.ContainsKey(Header) && IsWrite(request.Method);

    /// <summary>The key of a request that carries one.</summary>
    /// <exception cref="Refusal">It is no key.</exception>
    internal static string Of(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= Longest } key] && !key.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? key
            : throw new Refusal(new BadKey(KeyFault.Malformed));

    private static bool IsWrite(string method) =>
        HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);
}
