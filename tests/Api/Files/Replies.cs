namespace Mostrador.Api.Tests.Files;

/// <summary>What a browser sees of an answer.</summary>
internal static class Replies
{
    public static string Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public static Task<byte[]> Bytes(this HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync();

    public static Task<string> Text(this HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
