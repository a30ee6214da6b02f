using System.Text.Json;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Idempotency;

/// <summary>What was done under a key, stored in the same commit as the change itself.</summary>
public sealed record KeyRecord : IDocument<KeyRecord>
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public static DocumentType<KeyRecord> Type { get; } = new("idempotency-key", KernelJson.Default.KeyRecord);

    /// <summary>Hash of module, caller and key.</summary>
    public required string Key { get; init; }

    /// <summary>Tells the request from others; says nothing about it.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How far the request got.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<KeyState>))]
    public required KeyState State { get; init; }

    /// <summary>The sealed answer; null where there is none, yet or ever.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public byte[]? Answer { get; init; }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Type.Json);
}

/// <summary>How far a request with a key got.</summary>
public enum KeyState
{
    /// <summary>Something is stored, and more was to follow.</summary>
    Begun,

    /// <summary>Everything is stored, the answer too.</summary>
    Answered,

    /// <summary>Everything is stored but the answer, which is too large to be kept.</summary>
    Unkept,
}
