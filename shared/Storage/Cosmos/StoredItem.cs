using System.Text;
using System.Text.Json;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>An item as it was read. The body is a part of the answer it came in, so reading copies nothing.</summary>
internal readonly record struct StoredItem(string Id, CosmosETag ETag, ReadOnlyMemory<byte> Body)
{
    public bool IsExpired(long now) => ETag.ExpiresAt <= now;

    public StoredDocument ToDocument() => new(Id, ETag.ToString(), Body);

    /// <summary>The item that is the whole answer.</summary>
    public static StoredItem Of(ReadOnlyMemory<byte> answer)
    {
        var reader = new Utf8JsonReader(answer.Span);
        reader.Read();
        return Read(ref reader, answer);
    }

    /// <summary>The items of a page of a query's answer.</summary>
    public static void AddAll(ReadOnlyMemory<byte> page, List<StoredItem> items)
    {
        var reader = Documents(page.Span);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            items.Add(Read(ref reader, page));
    }

    /// <summary>The sum of the numbers in a page of a query's answer: a count may come in parts.</summary>
    public static long Sum(ReadOnlySpan<byte> page)
    {
        var reader = Documents(page);
        var sum = 0L;
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            sum += (long)reader.GetDouble();
        return sum;
    }

    // After it, the reader stands on the start of the array "Documents".
    private static Utf8JsonReader Documents(ReadOnlySpan<byte> page)
    {
        var reader = new Utf8JsonReader(page);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isDocuments = reader.ValueTextEquals("Documents");
            reader.Read();
            if (isDocuments)
                return reader;
            reader.Skip();
        }

        throw new StorageException("Cosmos DB answered a query without documents.");
    }

    private static StoredItem Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> answer)
    {
        string? id = null, name = null, etag = null;
        long? expiresAt = null;
        ReadOnlyMemory<byte> body = default, exact = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(Envelope.Id))
                id = Text(ref reader);
            else if (reader.ValueTextEquals(Envelope.Name))
                name = Text(ref reader);
            else if (reader.ValueTextEquals(Envelope.ETag))
                etag = Text(ref reader);
            else if (reader.ValueTextEquals(Envelope.Exact))
                exact = Encoding.UTF8.GetBytes(Text(ref reader));
            else if (reader.ValueTextEquals(Envelope.ExpiresAt))
                expiresAt = Number(ref reader);
            else if (reader.ValueTextEquals(Envelope.Body))
                body = Value(ref reader, answer);
            else
                Value(ref reader, answer);
        }

        var version = new CosmosETag(etag ?? throw Incomplete(), expiresAt);
        return new StoredItem(name ?? id ?? throw Incomplete(), version, exact.IsEmpty ? body : exact);
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    private static ReadOnlyMemory<byte> Value(ref Utf8JsonReader reader, ReadOnlyMemory<byte> answer)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return answer[start..(int)reader.BytesConsumed];
    }

    private static StorageException Incomplete() => new("Cosmos DB answered an item without id or ETag.");
}
