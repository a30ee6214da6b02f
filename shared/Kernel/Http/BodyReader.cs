using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Http;

/// <summary>Receives a request's body within limits, whatever a client sends.</summary>
public sealed class BodyReader(BodyLimits limits)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Media types that are read as JSON, in lower case.</summary>
    public IReadOnlyList<string> JsonTypes { get; init; } = ["application/json"];

    /// <summary>Receives JSON, a URL-encoded form or a multipart form.</summary>
    /// <exception cref="Refusal">The body is over its limit.</exception>
    public async Task<RequestBody> Read(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !CanHaveBody(request))
            return RequestBody.None;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return await ReadUntyped(request);
        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            { } json when JsonTypes.Contains(json) => await ReadJson(request),
            "application/x-www-form-urlencoded" => await ReadForm(request, limits.JsonBytes),
            "multipart/form-data" => await ReadForm(request, limits.UploadBytes),
            _ => await ReadUnsupported(request, type.MediaType.Value ?? ""),
        };
    }

    /// <summary>Whether a body comes in parts.</summary>
    public static bool IsMultipart(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);

    private static bool CanHaveBody(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;

    // A body without a content type is read as JSON, what every client of these APIs means by it.
    private Task<RequestBody> ReadUntyped(HttpRequest request) =>
        string.IsNullOrWhiteSpace(request.ContentType) ? ReadJson(request) : ReadUnsupported(request, request.ContentType);

    private async Task<RequestBody> ReadJson(HttpRequest request)
    {
        var bytes = await Receive(request);
        if (bytes.Length == 0)
            return RequestBody.None;
        if (!Utf8.IsValid(bytes.Span))
            return RequestBody.Defective(new MalformedBody("the body is not UTF-8."));
        try
        {
            var document = JsonDocument.Parse(bytes, Options);
            request.HttpContext.Response.RegisterForDispose(document);
            return HasBrokenSurrogates(bytes.Span, document.RootElement)
                ? RequestBody.Defective(new MalformedBody("a text holds half of a surrogate pair."))
                : RequestBody.Json(document.RootElement);
        }
        catch (JsonException e)
        {
            return RequestBody.Defective(new MalformedBody($"line {e.LineNumber + 1}, byte {e.BytePositionInLine}.", PositionOf(e, bytes.Span)));
        }
    }

    private static long PositionOf(JsonException e, ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0; line--)
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        return start + (e.BytePositionInLine ?? 0);
    }

    /// <summary>Receives the bytes as they come, where they are what is signed.</summary>
    /// <exception cref="Refusal">The body is over the limit of JSON.</exception>
    public Task<ReadOnlyMemory<byte>> Receive(HttpRequest request) => Receive(request, limits.JsonBytes);

    /// <summary>Receives a body that is a file.</summary>
    /// <exception cref="Refusal">The body is over the limit of a file.</exception>
    public Task<ReadOnlyMemory<byte>> ReceiveFile(HttpRequest request) => Receive(request, limits.FileBytes);

    private static async Task<ReadOnlyMemory<byte>> Receive(HttpRequest request, long mostBytes)
    {
        if (request.ContentLength > mostBytes)
            throw new Refusal(new BodyTooLarge());
        var buffer = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, 64 * 1024));
        int read;
        while ((read = await request.Body.ReadAsync(buffer.GetMemory(256), request.HttpContext.RequestAborted)) > 0)
        {
            buffer.Advance(read);
            if (buffer.WrittenCount > mostBytes)
                throw new Refusal(new BodyTooLarge());
        }

        return buffer.WrittenMemory;
    }

    private async Task<RequestBody> ReadForm(HttpRequest request, long mostBytes)
    {
        if (request.ContentLength > mostBytes)
            throw new Refusal(new BodyTooLarge());
        // The framework limits each value and each file, not their sum.
        request.Body = new LimitedStream(request.Body, mostBytes);
        try
        {
            var form = await request.ReadFormAsync(limits.Form(mostBytes), request.HttpContext.RequestAborted);
            if (form.Files.Any(file => file.Length > limits.FileBytes))
                throw new Refusal(new BodyTooLarge());
            return RequestBody.Form(FormTree.Build(form), form.Files);
        }
        catch (InvalidDataException e) when (e.Message.Contains("length limit", StringComparison.OrdinalIgnoreCase))
        {
            throw new Refusal(new BodyTooLarge());
        }
        // Not supported is a charset of old, UTF-7, that a form or one of its parts may name.
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or (IOException { InnerException: null } and not BadHttpRequestException))
        {
            return RequestBody.Defective(new MalformedBody("the form is damaged."));
        }
    }

    private async Task<RequestBody> ReadUnsupported(HttpRequest request, string mediaType)
    {
        var received = await Receive(request);
        return received.Length == 0 ? RequestBody.None : RequestBody.Defective(new UnsupportedMediaType(mediaType));
    }

    // JSON may spell "\ud800" alone, which no .NET text can hold; only such bodies are walked.
    private static bool HasBrokenSurrogates(ReadOnlySpan<byte> bytes, JsonElement root)
    {
        if (bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0)
            return false;
        try
        {
            Walk(root);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Walk(member.Value);
                }

                break;
        }
    }
}
