using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// One request to an API as its document shows it. In path and body stand `Link`s where a client puts what an earlier answer has told him.
internal sealed record ApiCall
{
    /// The operation's id.
    public required string Id { get; init; }

    public required string Tag { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required string Method { get; init; }

    /// From the base path.
    public required string Path { get; init; }

    public required IReadOnlyList<QueryValue> Query { get; init; }

    /// Whether it carries the token.
    public required bool SignedIn { get; init; }

    /// The first example; null without a body, and where it is files.
    public JsonNode? Body { get; init; }

    /// Names of the files of a body that is nothing but files.
    public IReadOnlyList<string> Files { get; init; } = [];

    /// Whether it comes first, because others need it.
    public bool IsAStart { get; init; }

    /// Whether it ends or takes away something, so that what comes after would miss it.
    public required bool IsAnEnd { get; init; }
}

/// A query parameter; without a value it may be left out.
internal sealed record QueryValue(string Name, string Description, string? Value);
