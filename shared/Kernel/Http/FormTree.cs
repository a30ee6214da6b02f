using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Http;

/// <summary>
/// Turns a form into the JSON object it stands for, so that one set of field readers serves both. Lists are written
/// <c>items[0]quantity</c>, <c>items[0][quantity]</c> or <c>items[0].quantity</c>.
/// </summary>
internal static partial class FormTree
{
    private const int MostItems = 1000;

    public static JsonElement Build(IFormCollection form)
    {
        var root = new JsonObject();
        foreach (var (name, values) in form)
        {
            var value = values.Count > 0 ? values[^1] ?? "" : "";
            if (ListMember().Match(name) is { Success: true } match && int.Parse(match.Groups["index"].ValueSpan) < MostItems)
                Put(root, match.Groups["list"].Value, int.Parse(match.Groups["index"].ValueSpan), match.Groups["member"].Value, value);
            else
                root[name] = value;
        }

        return JsonSerializer.SerializeToElement(root, FormJson.Default.JsonObject);
    }

    private static void Put(JsonObject root, string list, int index, string member, string value)
    {
        if (root[list] is not JsonArray items)
            root[list] = items = [];
        while (items.Count <= index)
            items.Add(new JsonObject());
        items[index]!.AsObject()[member] = value;
    }

    [GeneratedRegex(@"^(?<list>[^\[\]]{1,64})\[(?<index>[0-9]{1,4})\](?:\.(?<member>[^\[\].]{1,64})|\[(?<member>[^\[\].]{1,64})\]|(?<member>[^\[\].]{1,64}))$")]
    private static partial Regex ListMember();
}
