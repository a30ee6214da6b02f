using System.Text.Json.Nodes;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Endurance.Clients;

/// <summary>
/// The 409 of a key whose request was cut off between two commits, or is not over (decision 0029): it says that nobody knows, and so it is no
/// refusal.
/// </summary>
internal static class LostKey
{
    private static readonly HashSet<string> Sentences =
    [
        .. from sentences in new[] { KeySentences.English, KeySentences.Spanish }
        from fault in new[] { KeyFault.Interrupted, KeyFault.Running }
        select sentences[fault],
    ];

    /// <summary>Whether an answer says so, in the form of any dialect.</summary>
    public static bool IsIn(JsonNode? answer) => answer switch
    {
        JsonObject members => members.Any(member => IsIn(member.Value)),
        JsonArray items => items.Any(IsIn),
        JsonValue value => value.TryGetValue(out string? text) && Sentences.Contains(text),
        _ => false,
    };
}
