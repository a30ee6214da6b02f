using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients;

/// <summary>What a client asks for with one write.</summary>
/// <param name="Kind">What it is, e.g. <c>pay</c>.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Below the module's base path.</param>
/// <param name="Body">JSON; null = none.</param>
internal sealed record Ask(string Kind, HttpMethod Method, string Path, JsonNode? Body = null)
{
    /// <summary>Who asks.</summary>
    public string Client { get; init; } = "stage";

    /// <summary>Bearer token; null = nobody in particular.</summary>
    public string? Token { get; init; }

    /// <summary>A text that nothing else has.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The documents concerned.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Statuses by which the module may refuse this: all others are a surprise.</summary>
    public IReadOnlyList<int> Refusals { get; init; } = [400];

    /// <summary>The instant at which it happens in the shop; null = now.</summary>
    public DateTimeOffset? BusinessTime { get; init; }

    /// <summary>A header beside the usual ones.</summary>
    public (string Name, string Value)? Header { get; init; }

    /// <summary>Makes the content anew for every sending; null = the body as JSON.</summary>
    public Func<HttpContent>? Content { get; init; }

    public static Ask Post(string kind, string path, object? body = null) => new(kind, HttpMethod.Post, path, Json(body));

    public static Ask Patch(string kind, string path, object body) => new(kind, HttpMethod.Patch, path, Json(body));

    public static Ask Put(string kind, string path, object body) => new(kind, HttpMethod.Put, path, Json(body));

    public static Ask Delete(string kind, string path) => new(kind, HttpMethod.Delete, path);

    private static JsonNode? Json(object? body) => body as JsonNode ?? System.Text.Json.JsonSerializer.SerializeToNode(body);
}
