using System.Net.Http.Headers;
using System.Text;

namespace Mostrador.Api.Tests;

/// Request bodies that an object cannot say: broken, foreign, or of a form.
public static class Bodies
{
    /// These very characters as `application/json`.
    public static HttpContent Json(string text) => Typed(text, "application/json");

    /// These very characters under any content type; null = none at all.
    public static HttpContent Typed(string text, string? contentType) => Typed(Encoding.UTF8.GetBytes(text), contentType);

    /// These very bytes under any content type; null = none at all.
    public static HttpContent Typed(byte[] bytes, string? contentType)
    {
        var content = new ByteArrayContent(bytes);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    /// `application/x-www-form-urlencoded`.
    public static HttpContent Form(params (string Name, string Value)[] fields) =>
        new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    /// `multipart/form-data`.
    public static HttpContent Multipart(params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            content.Add(part);
        }

        return content;
    }
}
