using System.Text.Json.Serialization;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>An operation of a batch, as the emulator reads it.</summary>
internal sealed record BatchOperation(string Kind, string? Id, string? IfMatch, string? ResourceBody);

/// <summary>The result of an operation, as the emulator writes it.</summary>
internal sealed record BatchResult(int StatusCode, string? ETag);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<BatchOperation>))]
[JsonSerializable(typeof(List<BatchResult>))]
internal sealed partial class BatchJson : JsonSerializerContext;
