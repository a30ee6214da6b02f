using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>How this contract says yes (stockly.md 1.1): <c>success</c>, and <c>data</c> or <c>message</c>.</summary>
public static class Envelope
{
    /// <summary><c>{"success": true, "data": …}</c>.</summary>
    public static IResult Data<T>(T data, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) => new Success(status, json =>
    {
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, data, type);
    });

    /// <summary><c>{"success": true, "message": "…"}</c>.</summary>
    public static IResult Message(string text) => new Success(StatusCodes.Status200OK, json => json.WriteString("message", text));

    /// <summary>A flat list: <c>{"success": true, "data": [ … ], "pagination": { … }}</c>.</summary>
    public static IResult List<T>(Page<T> page, JsonTypeInfo<T> type) => new Success(StatusCodes.Status200OK, json =>
    {
        WriteItems(json, "data", page.Items, type);
        json.WriteStartObject("pagination");
        WritePage(json, page);
        json.WriteNumber("totalPages", page.Pages);
        json.WriteBoolean("hasNext", page.HasNext);
        json.WriteBoolean("hasPrev", page.HasPrevious);
        json.WriteEndObject();
    });

    /// <summary>The list of products: <c>{"success": true, "data": {"items": [ … ], "pagination": { … }}}</c>.</summary>
    public static IResult Items<T>(Page<T> page, JsonTypeInfo<T> type) => new Success(StatusCodes.Status200OK, json =>
    {
        json.WriteStartObject("data");
        WriteItems(json, "items", page.Items, type);
        json.WriteStartObject("pagination");
        WritePage(json, page);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteItems<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, JsonTypeInfo<T> type)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            JsonSerializer.Serialize(json, item, type);
        json.WriteEndArray();
    }

    private static void WritePage<T>(Utf8JsonWriter json, Page<T> page)
    {
        json.WriteNumber("page", page.Query.Page);
        json.WriteNumber("limit", page.Query.Limit);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("pages", page.Pages);
    }

    private sealed class Success(int status, Action<Utf8JsonWriter> content) : IResult
    {
        // A tree may be deep; the writer itself does not mind.
        private static readonly JsonWriterOptions Literal = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue };

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            await using (var json = new Utf8JsonWriter(buffer, Literal))
            {
                json.WriteStartObject();
                json.WriteBoolean("success", true);
                content(json);
                json.WriteEndObject();
            }

            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json";
            httpContext.Response.ContentLength = buffer.WrittenCount;
            await httpContext.Response.Body.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
        }
    }
}
