using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

/// Operations as if clients had sent them.
internal static class Told
{
    private static long _number;

    public static Operation Of(string kind, Outcome outcome, string mark = "", string? body = null, string? answer = null, params string[] about)
    {
        var operation = Begun(kind, mark, body, about);
        operation.Answered(outcome, answer: answer is null ? null : JsonNode.Parse(answer));
        return operation;
    }

    public static Operation Begun(string kind, string mark = "", string? body = null, params string[] about) => new()
    {
        Number = Interlocked.Increment(ref _number),
        Module = "shop",
        Kind = kind,
        Client = "client",
        Mark = mark,
        About = [.. about],
        Method = "POST",
        Path = "things/",
        Body = body is null ? null : JsonNode.Parse(body),
    };
}
