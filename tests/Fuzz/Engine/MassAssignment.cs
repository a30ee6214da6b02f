using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Judging;
using Mostrador.Fuzz.Requests;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz;

/// Sends members that clients do not set, and looks whether they have been set.
internal sealed class MassAssignment(Sender sender, RequestMaker maker, Pool pool)
{
    private const string Attack = "mass assignment";

    /// Whether an operation can be attacked so.
    public static bool Suits(Operation operation) => operation is { TakesJson: true, Method: "POST" or "PUT" or "PATCH" } && operation.BodySchema is not null;

    public async Task<(FuzzRequest Request, Answer Answer, List<string> Faults)> Try(Operation operation, Random random, string? token)
    {
        var path = maker.Path(operation, new ValidValues(operation.Document, pool, random), random);
        var read = operation.Document.Operations.FirstOrDefault(one => one.Method == "GET" && one.Path == operation.Path && operation.Method != "POST");
        var before = read is null ? null : await Shown(read, path, token);
        var body = Body(operation, before, random);
        if (body is not null)
            Protected.Attack(body, operation, before);
        var request = new FuzzRequest(operation, path)
        {
            Token = token,
            TokenIsGood = token is not null,
            Attack = Attack,
            Body = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "[]"),
            ContentType = "application/json",
        };
        var (answer, faults) = await sender.Send(request);
        if (answer.Status is >= 200 and < 300)
            faults.AddRange(Marked(operation, Unwrapped(answer.Json()), before).Select(name => $"the answer shows that '{name}' was set"));
        if (before is not null && await Shown(read!, path, token) is { } after)
            faults.AddRange(Changed(operation, before, after).Select(name => $"'{name}' was changed"));
        return (request, answer, faults);
    }

    // What is there stays as it is, so that nothing else can change it.
    private JsonObject? Body(Operation operation, JsonObject? before, Random random)
    {
        if (before is null)
            return new ValidValues(operation.Document, pool, random).Body(operation) as JsonObject;
        var settable = Protected.Settable(operation);
        return new JsonObject(
            from member in operation.Method == "PUT" ? before : []
            where settable.Contains(member.Key)
            select KeyValuePair.Create(member.Key, member.Value?.DeepClone()));
    }

    private async Task<JsonObject?> Shown(Operation read, string path, string? token)
    {
        var (answer, _) = await sender.Send(new FuzzRequest(read, path) { Token = token, TokenIsGood = token is not null });
        return answer.Status == 200 ? Unwrapped(answer.Json()) : null;
    }

    private static IEnumerable<string> Marked(Operation operation, JsonObject? shown, JsonObject? before) =>
        from name in Protected.Of(operation, shown)
        where Protected.IsMark(shown?[name]) && !JsonNode.DeepEquals(shown?[name], before?[name])
        select name;

    // Times move on by themselves; they must only not be what was sent.
    private static IEnumerable<string> Changed(Operation operation, JsonObject before, JsonObject after) =>
        from name in Protected.Of(operation, before)
        where !JsonNode.DeepEquals(before[name], after[name]) && (Protected.IsMark(after[name]) || !name.Contains("updated", StringComparison.OrdinalIgnoreCase))
        select name;

    private static JsonObject? Unwrapped(JsonNode? node) => node is JsonObject members && members["data"] is JsonObject data ? data : node as JsonObject;
}
