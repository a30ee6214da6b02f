using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;

namespace Mostrador.LocalHost.Demo;

/// <summary>How far a demo shop is played, and what it remembers; in a partition of its own, beside the shop's.</summary>
public sealed record DemoProgress : IDocument<DemoProgress>
{
    /// <inheritdoc/>
    public static DocumentType<DemoProgress> Type { get; } = new("demo-progress", DemoDocuments.Stored.DemoProgress);

    /// <inheritdoc/>
    public string Key => Module;

    /// <summary>Whose shop it is.</summary>
    public required string Module { get; init; }

    /// <summary>The first day of its history.</summary>
    public required DateOnly Opening { get; init; }

    /// <summary>Whether staff and assortment are there.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The day that is played next.</summary>
    public required DateOnly Next { get; init; }

    /// <summary>What it remembers of the days before.</summary>
    public required DemoMemory Memory { get; init; }

    /// <summary>Where the progress of a module is.</summary>
    public static Partition PartitionOf(string module) => new("demo", module);
}

/// <summary>Source-generated serialisation of what the demo stores.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DemoProgress))]
internal sealed partial class DemoDocuments : JsonSerializerContext
{
    /// <summary>With accents stored as they are.</summary>
    public static DemoDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
