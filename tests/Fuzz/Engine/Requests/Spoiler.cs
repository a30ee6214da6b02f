using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz.Requests;

/// Makes good JSON bad: its members, or its very characters.
internal static class Spoiler
{
    private const string Place = "\uE000";

    /// The body with one to three members that should not be so.
    public static string Spoil(JsonNode? body, Operation operation, Random random)
    {
        var spoilt = body?.DeepClone() ?? new JsonObject();
        List<string> raw = [];
        for (var i = random.Next(1, 4); i > 0; i--)
            Once(spoilt, operation, random, raw);
        var json = spoilt.ToJsonString();
        for (var i = 0; i < raw.Count; i++)
            json = json.Replace($"\"\\uE000{i}\"", raw[i], StringComparison.Ordinal);
        return random.Next(40) == 0 ? HostileValues.Any(random) : json;
    }

    /// Characters that are no JSON, or hardly.
    public static byte[] Broken(string json, Random random) => random.Next(16) switch
    {
        0 => Encoding.UTF8.GetBytes(json[..random.Next(json.Length)]),
        1 => Encoding.UTF8.GetBytes(json + "}"),
        2 => Encoding.UTF8.GetBytes(json + json),
        3 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)],
        4 => Encoding.Unicode.GetBytes(json),
        5 => Encoding.UTF32.GetBytes(json),
        6 => [.. Encoding.UTF8.GetBytes(json).Select(one => one == (byte)'e' ? (byte)0xFF : one)],
        7 => [],
        8 => "  \r\n\t"u8.ToArray(),
        9 => Encoding.UTF8.GetBytes(json.Replace('"', '\'')),
        10 => Encoding.UTF8.GetBytes("/* x */" + json + "// y"),
        11 => Encoding.UTF8.GetBytes(HostileValues.Deep(random.Next(60, 20_000))),
        12 => Encoding.UTF8.GetBytes(json.Replace("{", "{\"a\":NaN,", StringComparison.Ordinal)),
        13 => Encoding.UTF8.GetBytes(json.Length > 2 && json[0] == '{' ? "{" + json[1..^1] + "," + json[1..] : "{,}"),
        14 => Enumerable.Range(0, random.Next(1, 300)).Select(_ => (byte)random.Next(256)).ToArray(),
        _ => Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', random.Next(1_000_000, 1_200_000))}\"}}"),
    };

    private static void Once(JsonNode body, Operation operation, Random random, List<string> raw)
    {
        var places = Places(body).ToList();
        var action = random.Next(10);
        if (action == 0 || places.Count == 0)
        {
            if (body is JsonObject target)
                Protected.Attack(target, operation, shown: null);
            return;
        }

        var (parent, name, index) = places[random.Next(places.Count)];
        if (action == 1 && parent is JsonObject members)
            members.Remove(name!);
        else if (action == 2 && parent is JsonObject more)
            more[HostileValues.AnyText(random)] = Hostile(random, raw);
        else if (action == 3 && parent is JsonArray list && list.Count < 2000)
            Enumerable.Range(0, random.Next(1, 1200)).ToList().ForEach(_ => list.Add(list[index]?.DeepClone()));
        else if (parent is JsonObject changed)
            changed[name!] = Hostile(random, raw);
        else if (parent is JsonArray elements)
            elements[index] = Hostile(random, raw);
    }

    private static JsonNode Hostile(Random random, List<string> raw)
    {
        raw.Add(HostileValues.Any(random));
        return $"{Place}{raw.Count - 1}";
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key, 0))),
        JsonArray elements => elements.Take(5).SelectMany((element, i) => Places(element).Prepend((elements, null, i))),
        _ => [],
    };
}
