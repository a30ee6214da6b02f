using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>Gathers the rules that a body broke, in the order of reading.</summary>
internal sealed class BrokenRules
{
    // Far more than a form has rules; a list of a million wrong items is not answered with a million entries.
    private const int MostEntries = 1000;

    private readonly JsonArray _details = [];
    private Refusal? _refusal;

    public bool Any => _details.Count > 0 || _refusal is not null;

    public void Add(string field, string message)
    {
        if (_details.Count < MostEntries)
            _details.Add((JsonNode)new JsonObject { ["field"] = field, ["message"] = message });
    }

    /// <summary>What the contract answers in plain words; said if no rule is broken. The first counts.</summary>
    public void Refuse(Refusal refusal) => _refusal ??= refusal;

    /// <exception cref="Refusal">A rule is broken.</exception>
    public void Check()
    {
        if (_details.Count > 0)
            throw new Refusal(new ValidationFailed(_details));
        if (_refusal is not null)
            throw _refusal;
    }
}
