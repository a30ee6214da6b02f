using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz.Requests;

/// Makes requests of an operation: a third as they should be, the others with something wrong.
internal sealed partial class RequestMaker(Pool pool)
{
    private const int LongestTarget = 7000;

    public FuzzRequest Make(Operation operation, Random random, string? token)
    {
        var values = new ValidValues(operation.Document, pool, random);
        var attack = random.Next(100);
        var path = Path(operation, values, random, hostile: attack is >= 34 and < 42);
        var query = Query(operation, values, random, hostile: attack is >= 42 and < 52);
        var request = new FuzzRequest(operation, (path + query) is { Length: <= LongestTarget } target ? target : path[..Math.Min(path.Length, LongestTarget)])
        {
            Token = token,
            TokenIsGood = token is not null,
            LeadsElsewhere = attack is >= 34 and < 42,
            Attack = attack switch { < 34 => "valid", < 42 => "path", < 52 => "query", < 56 => "headers", < 59 => "token", _ => "body" },
        };
        request = attack switch
        {
            >= 52 and < 56 => request with { Headers = HostileHeaders.Any(random) },
            >= 56 and < 59 => request with { Token = HostileHeaders.Token(random, token), TokenIsGood = false },
            _ => request,
        };
        if (operation.BodySchema is null && (attack < 59 || random.Next(3) > 0))
            return request;
        var whole = BodyMaker.Add(request, values, random, hostile: attack >= 59);
        return whole.Headers.Count == 0 && random.Next(100) < 85 ? Webhooks.Sign(whole) : whole;
    }

    /// The path with ids that exist, as far as known.
    public string Path(Operation operation, ValidValues values, Random random, bool hostile = false) =>
        operation.Document.BasePath + Parameter().Replace(operation.Path, found =>
        {
            var name = found.Groups[1].Value;
            if (hostile)
                return Uri.EscapeDataString(Sendable(HostileValues.AnyText(random)));
            var before = operation.Path[..found.Index].TrimEnd('/').Split('/')[^1];
            var known = random.Next(100) < 93 ? (name == "id" ? null : pool.Id(random, name)) ?? pool.Id(random, before) ?? pool.Named(random, name) : null;
            var parameter = operation.Parameters.FirstOrDefault(one => $"{one["name"]}" == name && $"{one["in"]}" == "path");
            return Uri.EscapeDataString($"{known ?? (random.Next(3) == 0 ? parameter?["example"] : null) ?? values.Of(parameter!["schema"]!, name)}");
        });

    private string Query(Operation operation, ValidValues values, Random random, bool hostile)
    {
        var pairs = (
            from parameter in operation.Parameters
            where $"{parameter["in"]}" == "query" && (parameter["required"]?.GetValue<bool>() == true || random.Next(100) < 45)
            let name = $"{parameter["name"]}"
            select (Name: name, Value: $"{(random.Next(3) == 0 ? pool.Named(random, name) : null) ?? (random.Next(4) == 0 ? parameter["example"] : null) ?? values.Of(parameter["schema"]!, name)}")).ToList();
        if (hostile)
            Spoil(pairs, operation, random);
        return pairs.Count == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{Escaped(pair.Name)}={Escaped(pair.Value)}"));
    }

    private static void Spoil(List<(string Name, string Value)> pairs, Operation operation, Random random)
    {
        string[] names = [.. operation.Parameters.Where(one => $"{one["in"]}" == "query").Select(one => $"{one["name"]}"), "page", "limit", "search", "format", "x[]", "__proto__"];
        for (var i = random.Next(1, 4); i > 0; i--)
            pairs.Add((names[random.Next(names.Length)], HostileValues.AnyText(random)));
        if (random.Next(20) == 0)
            pairs.AddRange(Enumerable.Range(0, 300).Select(i => ($"p{i}", "x")));
        if (random.Next(4) == 0)
            pairs.Add((HostileValues.AnyText(random), ""));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs));
    }

    // Now and then bytes that are no UTF-8.
    private static string Escaped(string text) => text.Length % 17 == 16 ? "%ff%C0%80" : Uri.EscapeDataString(Sendable(text));

    private static string Sendable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
