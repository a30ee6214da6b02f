using System.Text;

namespace Mostrador.Benchmarks.Http;

/// <summary>What one client sends, request after request.</summary>
internal interface IScript
{
    /// <summary>The next request; empty = there is no more.</summary>
    ReadOnlySpan<byte> Next();

    /// <summary>Takes the answer to it.</summary>
    void Take(int status, ReadOnlySpan<byte> body);
}

/// <summary>The same request for ever.</summary>
internal sealed class SameRequest(byte[] request, int expected) : IScript
{
    public ReadOnlySpan<byte> Next() => request;

    public void Take(int status, ReadOnlySpan<byte> body) => Request.Expect(expected, status, body);
}

/// <summary>Spells requests.</summary>
internal static class Request
{
    public static byte[] Get(string path, string token) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nAccept: application/json\r\n\r\n");

    public static byte[] Post(string path, string token, string body, string moreHeaders = "") => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n{moreHeaders}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public static void Expect(int expected, int status, ReadOnlySpan<byte> body)
    {
        if (status != expected)
            throw new InvalidOperationException($"The answer was {status}, not {expected}: {Encoding.UTF8.GetString(body)}");
    }
}
