using System.Buffers;
using System.Text.Json;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// Cosmos DB holds numbers as IEEE doubles, the port promises 64-bit whole numbers. A body with a number that a double cannot hold
/// is stored as text beside its rounded form (which queries see), and its increments are computed here instead of there.
/// </summary>
internal static class ExactBody
{
    /// <summary>The greatest whole number up to which doubles hold every one.</summary>
    public const long Greatest = (1L << 53) - 1;

    /// <summary>Whether a body has a whole number that a double may not hold.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static bool IsNeeded(ReadOnlySpan<byte> body)
    {
        var isNeeded = false;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
            isNeeded |= reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && !IsSafe(number);
        return isNeeded;
    }

    /// <summary>Whether a double holds this number and both its neighbours.</summary>
    public static bool IsSafe(long number) => number is >= -Greatest and <= Greatest;

    /// <summary>
    /// The body after the increments; null when a condition does not hold. Sums are told to be safe where Cosmos DB itself could
    /// have computed them.
    /// </summary>
    public static (byte[] Body, bool IsSafe)? Add(ReadOnlyMemory<byte> body, IReadOnlyList<FieldIncrement> increments)
    {
        using var document = JsonDocument.Parse(body);
        var sums = new Dictionary<string, long>();
        var isSafe = true;
        foreach (var increment in increments)
        {
            if (!document.RootElement.TryGetProperty(increment.Path, out var member)
                || member.ValueKind != JsonValueKind.Number || !member.TryGetInt64(out var number))
                return null;
            var sum = (Int128)number + increment.By;
            if (!increment.Allows(sum))
                return null;
            sums[increment.Path] = (long)sum;
            isSafe &= IsSafe(number) && IsSafe((long)sum);
        }

        return (WithMembers(document.RootElement, sums), isSafe);
    }

    private static byte[] WithMembers(JsonElement body, Dictionary<string, long> sums)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (var member in body.EnumerateObject())
            {
                json.WritePropertyName(member.Name);
                if (sums.TryGetValue(member.Name, out var sum))
                    json.WriteNumberValue(sum);
                else
                    json.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }
}
