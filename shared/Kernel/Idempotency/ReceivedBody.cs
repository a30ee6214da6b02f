using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// A body that has been received, so that it can be compared and read again. The framework keeps a multipart form by itself, large files
/// on the disk; everything else is small.
/// </summary>
internal sealed class ReceivedBody
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private ReceivedBody(ReadOnlyMemory<byte> bytes, RequestBody? form) => (_bytes, Form) = (bytes, form);

    /// <summary>A multipart form; null for everything else.</summary>
    public RequestBody? Form { get; }

    /// <exception cref="Refusals.Refusal">The body is over its limit.</exception>
    public static async Task<ReceivedBody> Of(HttpRequest request, BodyReader bodies) =>
        BodyReader.IsMultipart(request)
            ? new ReceivedBody(default, await bodies.Read(request))
            : new ReceivedBody(await bodies.Receive(request), null);

    /// <summary>Lets the request be read from its beginning.</summary>
    public void Rewind(HttpRequest request)
    {
        if (Form is null)
            request.Body = new MemoryStream(_bytes.ToArray(), writable: false);
    }

    /// <summary>
    /// What makes this request another one than others. A multipart form is compared by its parts, because the boundary between them is
    /// drawn anew whenever one is sent.
    /// </summary>
    public async Task<byte[]> Digest(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Method);
        Append(hash, (request.PathBase + request.Path).Value ?? "");
        Append(hash, request.QueryString.Value ?? "");
        Append(hash, Form is null ? request.ContentType ?? "" : "multipart/form-data");
        if (Form is { IsForm: true })
            await Append(hash, await request.ReadFormAsync());
        else
            Append(hash, _bytes.Span);
        return hash.GetHashAndReset();
    }

    private static async Task Append(IncrementalHash hash, IFormCollection form)
    {
        foreach (var (name, values) in form)
        {
            foreach (var value in values)
            {
                Append(hash, name);
                Append(hash, value ?? "");
            }
        }

        foreach (var file in form.Files)
        {
            Append(hash, file.Name);
            Append(hash, file.FileName);
            Append(hash, file.ContentType ?? "");
            await using var content = file.OpenReadStream();
            Append(hash, await SHA256.HashDataAsync(content));
        }
    }

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    // Each part with its length: nothing of one part passes for the beginning of the next.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
