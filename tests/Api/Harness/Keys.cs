namespace Mostrador.Api.Tests;

/// With MOSTRADOR_KEYS=1 every write of every suite carries a fresh idempotency key, and nothing may be any different for it. With
/// MOSTRADOR_KEYS=twice every write that succeeds is sent once more under its key: its answer must be the same, and still nothing different.
internal static class Keys
{
    public const string Header = "Idempotency-Key";
    public const string Replay = "Idempotent-Replay";

    private static readonly string? Mode = Environment.GetEnvironmentVariable("MOSTRADOR_KEYS");

    public static string New() => Guid.NewGuid().ToString();

    public static async Task<Reply> Send(HttpRequestMessage request, HttpClient http)
    {
        if (Mode is null or "" || request.Method.Method is not ("POST" or "PUT" or "PATCH" or "DELETE") || request.Headers.Contains(Header))
            return await Reply.To(request, http);
        request.Headers.Add(Header, New());
        var again = Mode == "twice" ? await Copy(request) : null;
        var reply = await Reply.To(request, http);
        if (again is not null && reply.Status is >= 200 and < 300)
            await Repeat(again, reply, http);
        return reply;
    }

    private static async Task Repeat(HttpRequestMessage request, Reply first, HttpClient http)
    {
        var second = await Reply.To(request, http);
        if (second.Header(Replay) is null)
            return; // Nothing was changed, so nothing is remembered.
        Assert.Equal((first.Status, first.Text), (second.Status, second.Text));
        Assert.Equal(first.Raw.Content.Headers.ContentType, second.Raw.Content.Headers.ContentType);
    }

    private static async Task<HttpRequestMessage> Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        if (request.Content is not { } content)
            return copy;
        copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync());
        foreach (var (name, values) in content.Headers)
            copy.Content.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}
