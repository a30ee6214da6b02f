using System.Text.Json.Nodes;

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
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.IsOfDocuments())
        {
            var kind = KindOf(request);
            log.Add(new Recorded(kind, request.Partition(), kind switch
            {
                RequestKind.PointRead => [Uri.UnescapeDataString(request.RequestUri!.Segments[^1])],
                RequestKind.Query => await IdsIn(request.Content!, cancellationToken),
                _ => [],
            }));
        }

        return await base.SendAsync(request, cancellationToken);
    }

    // Only the query for certain documents has their ids, which have the type before a colon, as values; none has colons otherwise.
    private static async Task<IReadOnlyList<string>> IdsIn(HttpContent content, CancellationToken cancellation)
    {
        var query = JsonNode.Parse(await content.ReadAsStringAsync(cancellation))!;
        if (!query["query"]!.GetValue<string>().Contains("c.id IN (", StringComparison.Ordinal))
            return [];
        return [.. query["parameters"]!.AsArray().Select(parameter => parameter!["value"]!.ToString()).Where(value => value.Contains(':', StringComparison.Ordinal))];
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
/// <param name="Partition">The partition that it was confined to; null = none.</param>
/// <param name="Ids">The items that were read by their ids.</param>
public sealed record Recorded(RequestKind Kind, string? Partition, IReadOnlyList<string> Ids)
{
    /// <summary>Whether certain documents were read, one or several.</summary>
    public bool IsRead => Ids.Count > 0;

    /// <summary>The types in the ids.</summary>
    public string Types => string.Join(' ', Ids.Select(id => id.Split(':')[0]));
}

public enum RequestKind
{
    PointRead,
    Query,
    QueryPlan,
    Batch,
    Other,
}
