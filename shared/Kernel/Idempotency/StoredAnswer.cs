using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Mostrador.Kernel.Idempotency;

/// <summary>An answer as it was given: status, headers and body, byte for byte.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Those that this answer has beside what every answer has.</param>
/// <param name="Body">As sent.</param>
internal sealed record StoredAnswer(int Status, IReadOnlyList<KeyValuePair<string, StringValues>> Headers, ReadOnlyMemory<byte> Body) : IResult
{
    /// <summary>Whether it is given once more.</summary>
    public bool IsReplay { get; init; }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        foreach (var (name, values) in Headers)
            response.Headers[name] = values;
        if (IsReplay)
            response.Headers[IdempotencyKey.Replay] = "true";
        if (Body.IsEmpty)
            return;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }

    /// <summary>To be stored.</summary>
    public byte[] ToBytes()
    {
        using var buffer = new MemoryStream(Body.Length + 256);
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Status);
        writer.Write(Headers.Count);
        foreach (var (name, values) in Headers)
        {
            writer.Write(name);
            writer.Write(values.Count);
            foreach (var value in values)
                writer.Write(value ?? "");
        }

        writer.Write(Body.Span);
        writer.Flush();
        return buffer.ToArray();
    }

    /// <summary>As it was stored.</summary>
    public static StoredAnswer Replay(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var status = reader.ReadInt32();
        var headers = new KeyValuePair<string, StringValues>[reader.ReadInt32()];
        for (var i = 0; i < headers.Length; i++)
        {
            var name = reader.ReadString();
            var values = new string[reader.ReadInt32()];
            for (var k = 0; k < values.Length; k++)
                values[k] = reader.ReadString();
            headers[i] = KeyValuePair.Create(name, new StringValues(values));
        }

        return new StoredAnswer(status, headers, bytes.AsMemory((int)stream.Position)) { IsReplay = true };
    }
}
