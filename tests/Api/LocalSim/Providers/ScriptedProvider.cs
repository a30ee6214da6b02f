using System.Net;
using System.Text;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// <summary>A provider that answers as a test says, one answer per request, and keeps what it was sent.</summary>
internal sealed class ScriptedProvider(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers)
    : HttpMessageHandler, IHttpClientFactory
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new(answers);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was sent: method and address, headers by name, body.</summary>
    public List<(string Line, Dictionary<string, string> Headers, string Body)> Received { get; } = [];

    /// <summary>Where the client believes it to be; null = no address is set.</summary>
    public string? Address { get; init; } = "https://provider.example/api/";

    /// <summary>Completes when so many requests have come.</summary>
    public async Task UntilReceived(int requests)
    {
        while (true)
        {
            Task next;
            lock (_answers)
            {
                if (Received.Count >= requests)
                    return;
                next = _next.Task;
            }

            await next;
        }
    }

    public HttpClient CreateClient(string name)
    {
        var client = new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        if (Address is not null)
            client.BaseAddress = new Uri(Address);
        return client;
    }

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(int status, string body) => Answer(status, Encoding.UTF8.GetBytes(body));

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(int status, byte[] body) =>
        _ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) });

    public static Func<CancellationToken, Task<HttpResponseMessage>> Fail(Exception failure) => _ => Task.FromException<HttpResponseMessage>(failure);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Silence => async cancellation =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        throw new InvalidOperationException("Silence has no end.");
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<CancellationToken, Task<HttpResponseMessage>> answer;
        lock (_answers)
        {
            Received.Add(($"{request.Method} {request.RequestUri}", headers, body));
            answer = _answers.Dequeue();
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return await answer(cancellationToken);
    }
}
