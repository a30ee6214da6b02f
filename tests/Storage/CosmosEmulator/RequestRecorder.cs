namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>What was asked of the documents, round trip by round trip.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private List<Recorded> _requests = [];

    public void Add(Recorded request)
    {
        lock (_lock)
            _requests.Add(request);
    }

    /// <summary>What was asked since the last call.</summary>
    public IReadOnlyList<Recorded> Take()
    {
        lock (_lock)
        {
            var taken = _requests;
            _requests = [];
            return taken;
        }
    }
}

/// <summary>Writes the log.</summary>
public sealed class RequestRecorder(RequestLog log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.IsOfDocuments())
            log.Add(new Recorded(KindOf(request), Uri.UnescapeDataString(request.RequestUri!.Segments[^1]), request.Partition()));
        return base.SendAsync(request, cancellationToken);
    }

    private static RequestKind KindOf(HttpRequestMessage request)
    {
        if (request.IsQueryPlan())
            return RequestKind.QueryPlan;
        if (request.IsBatch())
            return RequestKind.Batch;
        if (request.IsQuery())
            return RequestKind.Query;
        return request.Method == HttpMethod.Get ? RequestKind.PointRead : RequestKind.Other;
    }
}

/// <summary>One round trip.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Id">The item that was read; <c>docs</c> for everything else.</param>
/// <param name="Partition">The partition that it was confined to; null = none.</param>
public sealed record Recorded(RequestKind Kind, string Id, string? Partition)
{
    /// <summary>The type in the id.</summary>
    public string Type => Id.Split(':')[0];
}

public enum RequestKind
{
    PointRead,
    Query,
    QueryPlan,
    Batch,
    Other,
}
