using System.Net.Http.Headers;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// Multipart forms with files.
internal static class PictureForm
{
    /// A form with one file, whatever its part says of it, and texts.
    public static HttpContent Of(
        string field, byte[] content, string fileName = "foto.jpg", string type = "image/jpeg", params (string Name, string Value)[] texts)
    {
        var form = (MultipartFormDataContent)Bodies.Multipart(texts);
        var part = new ByteArrayContent(content);
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{fileName}\"");
        form.Add(part);
        return form;
    }
}
