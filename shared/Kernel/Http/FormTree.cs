using System.Globalization;
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
    // Of all lists together: a short form must not become a large tree.
    private const int MostItems = 1000;

    public static JsonElement Build(IFormCollection form)
    {
        var root = new JsonObject();
        var room = MostItems;
        foreach (var (name, values) in form)
        {
            var value = values.Count > 0 ? values[^1] ?? "" : "";
            if (ListMember().Match(name) is not { Success: true } match || !TryPut(root, match, value, ref room))
                root[name] = value;
        }

        return JsonSerializer.SerializeToElement(root, FormJson.Default.JsonObject);
    }

    private static bool TryPut(JsonObject root, Match match, string value, ref int room)
    {
        var (list, index) = (match.Groups["list"].Value, int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture));
        var items = root[list] as JsonArray ?? [];
        var missing = Math.Max(0, index + 1 - items.Count);
        if (missing > room)
            return false;
        room -= missing;
        for (; missing > 0; missing--)
            items.Add(new JsonObject());
        if (items.Parent is null)
            root[list] = items;
        items[index]!.AsObject()[match.Groups["member"].Value] = value;
        return true;
    }

    [GeneratedRegex(@"^(?<list>[^\[\]]{1,64})\[(?<index>[0-9]{1,4})\](?:\.(?<member>[^\[\].]{1,64})|\[(?<member>[^\[\].]{1,64})\]|(?<member>[^\[\].]{1,64}))$")]
    private static partial Regex ListMember();
}
