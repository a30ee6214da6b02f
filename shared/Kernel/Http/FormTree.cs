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
    public static JsonElement Build(IFormCollection form)
    {
        var root = new JsonObject();
        var lists = new Dictionary<string, SortedDictionary<int, JsonObject>>();
        foreach (var (name, values) in form)
        {
            var value = values.Count > 0 ? values[^1] ?? "" : "";
            if (ListMember().Match(name) is { Success: true } match)
                Item(lists, match.Groups["list"].Value, int.Parse(match.Groups["index"].ValueSpan))[match.Groups["member"].Value] = value;
            else
                root[name] = value;
        }

        foreach (var (list, items) in lists)
            root[list] = new JsonArray([.. items.Values]);
        return JsonSerializer.SerializeToElement(root, FormJson.Default.JsonObject);
    }

    // Indices only order the items, as in the framework: a high one alone makes no long list, however little it costs to send.
    private static JsonObject Item(Dictionary<string, SortedDictionary<int, JsonObject>> lists, string list, int index)
    {
        if (!lists.TryGetValue(list, out var items))
            lists[list] = items = [];
        if (!items.TryGetValue(index, out var item))
            items[index] = item = [];
        return item;
    }

    [GeneratedRegex(@"^(?<list>[^\[\]]{1,64})\[(?<index>[0-9]{1,4})\](?:\.(?<member>[^\[\].]{1,64})|\[(?<member>[^\[\].]{1,64})\]|(?<member>[^\[\].]{1,64}))$")]
    private static partial Regex ListMember();
}
