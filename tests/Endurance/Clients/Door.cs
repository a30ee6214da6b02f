using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients;

/// <summary>One module's way to the host. Every write is in the history before it leaves, and again with what came of it.</summary>
internal sealed class Door(string module, string root, History history, bool keys) : IDisposable
{
    /// <summary>Longer than anything that the host may do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private HttpClient? _http;
    private int _faults;

    /// <summary>Name of the module.</summary>
    public string Module => module;

    /// <summary>What clients saw that no answer of the module may be.</summary>
    public Findings Surprises { get; } = new(module);

    /// <summary>Operations that were sent once more with their keys.</summary>
    public int Repeats { get; private set; }

    /// <summary>Whether there is a host to talk to.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether faults are injected: a 500 is then no surprise.</summary>
    public bool Faults
    {
        get => Volatile.Read(ref _faults) == 1;
        set => Volatile.Write(ref _faults, value ? 1 : 0);
    }

    /// <summary>Leads to a host that has just started.</summary>
    public void Open(Uri host)
    {
        _http?.Dispose();
        var way = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 };
        _http = new HttpClient(way) { BaseAddress = new Uri(host, root), Timeout = Patience };
        IsOpen = true;
    }

    /// <summary>Sends a write, once; notes what is known of it then.</summary>
    public async Task<Operation> Send(Ask ask)
    {
        var operation = new Operation
        {
            Number = history.NextNumber(),
            Module = module,
            Kind = ask.Kind,
            Client = ask.Client,
            Mark = ask.Mark,
            About = [.. ask.About],
            Method = ask.Method.Method,
            Path = ask.Path,
            Body = ask.Body,
        };
        history.Begin(operation);
        await Send(ask, operation);
        for (var again = 0; keys && again < 3 && operation.Outcome == Outcome.Unknown && IsOpen; again++)
        {
            Repeats++;
            await Send(ask, operation);
        }

        history.End(operation);
        return operation;
    }

    /// <summary>Sends a write where nothing may go wrong.</summary>
    public async Task<JsonNode> Made(Ask ask)
    {
        var operation = await Send(ask);
        return operation.Outcome == Outcome.Acknowledged ? operation.Answer! : throw new InvalidOperationException($"Not made: {operation}");
    }

    /// <summary>Reads where nothing may go wrong.</summary>
    public async Task<JsonNode> Get(string path, string? token = null) =>
        await Look(path, token) ?? throw new InvalidOperationException($"Not found: {module} {path}");

    /// <summary>Reads; null when it is not there, or nobody.</summary>
    public async Task<JsonNode?> Look(string path, string? token = null)
    {
        using var request = Request(HttpMethod.Get, path, token);
        try
        {
            using var response = await _http!.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            if ((int)response.StatusCode >= 500)
                Surprises.Add("no answer is a 5xx without cause", $"GET {path} was answered {(int)response.StatusCode} {text}");
            return response.IsSuccessStatusCode ? JsonNode.Parse(text) : null;
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return null;
        }
    }

    public void Dispose() => _http?.Dispose();

    private async Task Send(Ask ask, Operation operation)
    {
        using var request = Request(ask.Method, ask.Path, ask.Token);
        request.Headers.Add("Idempotency-Key", operation.Key);
        if (ask.BusinessTime is { } now)
            request.Headers.Add("X-Simulated-Now", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null));
        if (ask.Header is { } header)
            request.Headers.Add(header.Name, header.Value);
        request.Content = ask.Content?.Invoke() ?? (ask.Body is null ? null : JsonContent.Create(ask.Body));
        try
        {
            using var response = await _http!.SendAsync(request);
            var status = (int)response.StatusCode;
            var text = await response.Content.ReadAsStringAsync();
            Note(ask, operation, status, text);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // Not even a refused connection says that nothing was sent: the client may have tried an old connection before.
            operation.Answered(Outcome.Unknown);
            if (gone is OperationCanceledException)
                Surprises.Add("every request is answered in time", $"After {Patience}: {operation}");
            else
                IsOpen = false;
        }
    }

    private void Note(Ask ask, Operation operation, int status, string text)
    {
        var json = Json(text);
        var outcome = status switch
        {
            < 400 => Outcome.Acknowledged,
            >= 500 => Outcome.Unknown,
            409 when LostKey.IsIn(json) => Outcome.Unknown,
            _ => Outcome.Refused,
        };
        operation.Answered(outcome, status, json);
        if (outcome == Outcome.Unknown ? !Faults && status >= 500 : outcome == Outcome.Refused && !ask.Refusals.Contains(status))
            Surprises.Add("every answer is one that the contract has", $"{operation} {text}");
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static bool IsGone(Exception failure) => failure is HttpRequestException or IOException or OperationCanceledException;
}
