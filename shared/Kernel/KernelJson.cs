using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;

namespace Mostrador.Kernel;

/// <summary>Source-generated serialisation of the Kernel's own documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UniqueKey))]
[JsonSerializable(typeof(Counter))]
[JsonSerializable(typeof(Deletion))]
[JsonSerializable(typeof(DeletionCount))]
[JsonSerializable(typeof(KeyRecord))]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(HandledMessage))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(ImportedRow))]
[JsonSerializable(typeof(MessageEnvelope))]
[JsonSerializable(typeof(TimerRun))]
internal sealed partial class KernelJson : JsonSerializerContext;
