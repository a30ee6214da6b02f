using System.Text;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Core.Utf8;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>
/// The binary form of transactional batches, read and written with the SDK's own library and schemas: a stream of records, one for
/// each operation or result.
/// </summary>
internal static class HybridRowBatch
{
    private const string Schemas = "Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json";
    private const int FirstCapacity = 4096;

    private static readonly LayoutResolverNamespace Resolver = LoadSchemas();
    private static readonly Layout ResultLayout = Resolver.Resolve(new SchemaId(2145473649));

    public static async Task<List<BatchOperation>> Read(Stream request)
    {
        var operations = new List<BatchOperation>();
        var read = await request.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                var row = new RowBuffer(record.Length);
                if (!row.ReadFrom(record.Span, HybridRowVersion.V1, Resolver))
                    return Result.Failure;
                var reader = new RowReader(ref row);
                var result = Read(ref reader, out var operation);
                operations.Add(operation);
                return result;
            },
            resizer: new MemorySpanResizer<byte>(FirstCapacity));
        return read == Result.Success ? operations : throw new InvalidDataException($"A batch that cannot be read: {read}.");
    }

    public static async Task<byte[]> Write(IReadOnlyList<BatchResult> results)
    {
        var response = new MemoryStream();
        var written = await response.WriteRecordIOAsync(
            default(Segment),
            (long index, out ReadOnlyMemory<byte> record) =>
            {
                record = default;
                if (index >= results.Count)
                    return Result.Success;
                var memory = new MemorySpanResizer<byte>(FirstCapacity);
                var row = new RowBuffer(FirstCapacity, memory);
                row.InitLayout(HybridRowVersion.V1, ResultLayout, Resolver);
                var result = RowWriter.WriteBuffer(ref row, results[(int)index], Write);
                if (result == Result.Success)
                    record = memory.Memory[..row.Length].ToArray();
                return result;
            },
            new MemorySpanResizer<byte>(FirstCapacity));
        return written == Result.Success ? response.ToArray() : throw new InvalidDataException($"A result that cannot be written: {written}.");
    }

    private static LayoutResolverNamespace LoadSchemas()
    {
        using var schemas = typeof(CosmosClient).Assembly.GetManifestResourceStream(Schemas)!;
        using var reader = new StreamReader(schemas);
        return new LayoutResolverNamespace(Namespace.Parse(reader.ReadToEnd()));
    }

    private static Result Read(ref RowReader reader, out BatchOperation operation)
    {
        var (type, id, ifMatch, body) = (0, (string?)null, (string?)null, (byte[]?)null);
        var result = Result.Success;
        while (result == Result.Success && reader.Read())
        {
            result = reader.Path.ToString() switch
            {
                "operationType" => reader.ReadInt32(out type),
                "id" => reader.ReadString(out id),
                "ifMatch" => reader.ReadString(out ifMatch),
                "resourceBody" => reader.ReadBinary(out body),
                _ => Result.Success,
            };
        }

        operation = new BatchOperation(KindOf(type), id, ifMatch, body is null ? null : Encoding.UTF8.GetString(body));
        return result;
    }

    private static Result Write(ref RowWriter writer, TypeArgument type, BatchResult result)
    {
        var written = writer.WriteInt32("statusCode", result.StatusCode);
        if (written == Result.Success && result.ETag is { } etag)
            written = writer.WriteString("eTag", etag);
        return written == Result.Success ? writer.WriteFloat64("requestCharge", 1) : written;
    }

    private static string KindOf(int operationType) => operationType switch
    {
        0 => "create",
        1 => "patch",
        4 => "delete",
        5 => "replace",
        _ => $"{operationType}",
    };
}
