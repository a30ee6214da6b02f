namespace Mostrador.Api.Tests.Docs.Snapshots.Sending;

/// A request as a client reads it from a file, with variables in double braces.
internal sealed record SentRequest(string Name, string Method, string Url)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// Text; null without a body, and where it is a file.
    public string? Body { get; init; }

    /// The form's parts with files, by name; paths from the folder of the snapshots.
    public IReadOnlyList<(string Name, string Path)> Files { get; init; } = [];

    /// Variables that its answer sets, each with the member of the answer.
    public IReadOnlyList<(string Variable, string Member)> Sets { get; init; } = [];
}
