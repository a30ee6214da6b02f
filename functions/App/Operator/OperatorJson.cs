using System.Text.Json.Serialization;
using Mostrador.App.Operator.Imports;
using Mostrador.Kernel.Backups;
using Mostrador.Kernel.Dialects;

namespace Mostrador.App.Operator;

/// <summary>Source-generated serialisation of what operators are answered.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeadLetterView))]
[JsonSerializable(typeof(WholeDeadLetterView))]
[JsonSerializable(typeof(DeadLetterPage))]
[JsonSerializable(typeof(ReplayedView))]
[JsonSerializable(typeof(BackupMade))]
[JsonSerializable(typeof(ImportView))]
[JsonSerializable(typeof(ImportListView))]
internal sealed partial class OperatorJson : JsonSerializerContext
{
    /// <summary>With accents written literally.</summary>
    public static OperatorJson Answers => field ??= new(JsonViews.Literal(Default.Options));
}
