using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// Writes a tree of any depth: the serializer goes down by calling itself, and gives up after sixty levels. Each node is written as
/// its contract says, its children last.
/// </summary>
internal sealed class CategoryTreeWriter : JsonConverter<CategoryTree>
{
    /// <inheritdoc/>
    public override CategoryTree Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Trees are only written.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CategoryTree value, JsonSerializerOptions options)
    {
        var members = options.GetTypeInfo(typeof(CategoryNodeView)).Properties;
        var open = new Stack<IEnumerator<CategoryNodeView>>();
        Open(value.Roots);
        while (open.TryPeek(out var level))
        {
            if (level.MoveNext())
            {
                WriteStart(writer, level.Current, members, options);
                Open(level.Current.Children);
                continue;
            }

            open.Pop().Dispose();
            writer.WriteEndArray();
            if (open.Count > 0)
                writer.WriteEndObject();
        }

        void Open(IReadOnlyList<CategoryNodeView> nodes)
        {
            writer.WriteStartArray();
            open.Push(nodes.GetEnumerator());
        }
    }

    private static void WriteStart(
        Utf8JsonWriter writer, CategoryNodeView node, IList<JsonPropertyInfo> members, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var member in members)
        {
            writer.WritePropertyName(member.Name);
            if (member.PropertyType != typeof(IReadOnlyList<CategoryNodeView>))
                JsonSerializer.Serialize(writer, member.Get!(node), options.GetTypeInfo(member.PropertyType));
        }
    }
}
