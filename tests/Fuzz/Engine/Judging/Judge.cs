using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Docs;
using Mostrador.Fuzz.Requests;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz.Judging;

/// What no answer may be, whatever was asked.
internal static class Judge
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string[] Inner =
    [
        "   at Mostrador", "   at System", "   at Microsoft", "System.Exception", "Microsoft.Data", "SQLite", "SqliteException", "StackTrace", "NullReference", "signing-key", "PBKDF2", "password_hash",
        ValidValues.Password, "Admin123!",
    ];

    /// What is wrong with an answer, in words.
    public static IEnumerable<string> Faults(FuzzRequest request, Answer answer, IReadOnlyList<string> logged)
    {
        foreach (var fault in logged)
            yield return $"a fault was logged: {fault}";
        if (answer.Status >= 500 && !(answer.Status == 500 && request.Operation.Answers(500)))
            yield return $"the status is {answer.Status}";
        if (answer.Took > Longest)
            yield return $"it took {answer.Took.TotalSeconds:0.0} s";
        if (!IsForPeople(request) && Inner.Any(secret => answer.Text.Contains(secret, StringComparison.Ordinal)))
            yield return "it tells what is inside or secret";
        if (!request.LeadsElsewhere && Mismatch(request, answer) is { } mismatch)
            yield return mismatch;
    }

    private static string? Mismatch(FuzzRequest request, Answer answer)
    {
        var operation = request.Operation;
        if (answer.Status == 413 && operation.Path.EndsWith("webhook", StringComparison.Ordinal))
            return null; // What a provider sends is never so long; the contracts do not mention it.
        if (!operation.Answers(answer.Status))
            return $"the status {answer.Status} is not documented";
        if (operation.AnswerSchema(answer.Status) is not { } schema)
            return answer.IsJson && answer.Body.Length > 0 ? $"no JSON is documented for {answer.Status}" : null;
        if (!answer.IsJson)
            return operation.AnswersWith(answer.Status, answer.ContentType?.Split(';')[0] ?? "") ? null : $"{answer.Status} is {answer.ContentType ?? "nothing"}, not JSON";
        var json = answer.Json();
        if (json is null && answer.Text != "null")
            return $"{answer.Status} is broken JSON";
        return operation.Document.IsFile(schema) ? null : new SchemaCheck(operation.Document).Fault(json, schema) is { } fault ? $"{answer.Status} does not fit its schema: {fault}" : null;
    }

    // The documentation says how to sign in, and what errors look like.
    private static bool IsForPeople(FuzzRequest request) => request.Operation.Path.StartsWith("/schema", StringComparison.Ordinal);
}
