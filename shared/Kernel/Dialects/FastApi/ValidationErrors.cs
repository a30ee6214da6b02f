using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>
/// Gathers what is wrong with a request, whichever of its parts (path, query, body) is read. A reader ends with
/// <see cref="Check"/>; until then values that failed are worthless.
/// </summary>
public sealed class ValidationErrors
{
    // Far more than a form has fields; a list of a million wrong items is not answered with a million entries.
    private const int MostEntries = 1000;

    private readonly JsonArray _entries = [];
    private RefusalReason? _afterwards;

    /// <summary>Whether anything failed so far.</summary>
    public bool Any => _entries.Count > 0 || _afterwards is not null;

    /// <summary>Ends the reading.</summary>
    /// <exception cref="Refusal">Something failed: first the shape, then what a contract answers in its own words.</exception>
    public void Check()
    {
        if (_entries.Count > 0)
            throw new Refusal(new ValidationFailed(_entries));
        if (_afterwards is not null)
            throw new Refusal(_afterwards);
    }

    internal void Add(JsonArray location, FieldError error)
    {
        if (_entries.Count < MostEntries)
            _entries.Add(ValidationFailed.Entry(location, error));
    }

    internal void AddAfterwards(RefusalReason reason) => _afterwards ??= reason;
}
