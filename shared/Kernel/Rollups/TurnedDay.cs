using System.Text.Json.Serialization.Metadata;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>A business day on which something happened. Its version moves whenever something of the day comes, changes or goes.</summary>
/// <typeparam name="TSums">What is summed of such a day.</typeparam>
public sealed record TurnedDay<TSums> : IDocument<TurnedDay<TSums>>
    where TSums : class, IDaySums<TSums>
{
    /// <inheritdoc/>
    public static DocumentType<TurnedDay<TSums>> Type => TSums.Days;

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many changes there were.</summary>
    public required long Version { get; init; }

    /// <summary>Days that are stored under a name.</summary>
    public static DocumentType<TurnedDay<TSums>> Named(string name, JsonTypeInfo<TurnedDay<TSums>> json) =>
        new(name, json, new DocumentIndex(Turning.Date.Path));
}
