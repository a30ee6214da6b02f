using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>A level of a module's gate, as the documentation shows it.</summary>
/// <param name="Name">As doors name it.</param>
/// <param name="Who">Who passes, e.g. <c>Administrators and owners</c>.</param>
/// <param name="NeedsToken">Whether callers must be signed in.</param>
/// <param name="NeedsRole">Whether callers that are signed in can be refused for their role.</param>
public sealed record AccessLevel(string Name, string Who, bool NeedsToken = true, bool NeedsRole = false)
{
    /// <summary>Whether a token that is sent all the same is looked at, where none is needed.</summary>
    public bool TakesToken { get; init; }

    /// <summary>The bodies of its 403, by title, where each level has its own.</summary>
    public JsonObject Refusals { get; init; } = [];
}
