using System.Text;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.Docs;
using Mostrador.Fuzz.Documents;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// A call of any operation, with whatever stands where a token belongs.
internal static partial class Attempt
{
    /// Sends it, and expects the dialect's 401 to the letter of its schema.
    public static async Task IsUnauthorized(HttpClient http, Operation operation, params string[] authorization)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Document.BasePath + Parameter().Replace(operation.Path, "1"));
        foreach (var value in authorization)
            request.Headers.TryAddWithoutValidation("Authorization", value);
        if (operation.BodySchema is not null)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var reply = await Reply.Of(request, response);

        reply.Is(401);
        var fault = new SchemaCheck(operation.Document).Fault(reply.Json, operation.AnswerSchema(401)!);
        Assert.True(fault is null, $"{fault}\n{reply}");
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
