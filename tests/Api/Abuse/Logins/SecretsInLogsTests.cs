using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Docs;
using Mostrador.Api.Tests.Telemetry;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Hosting;
using Mostrador.Fuzz.Requests;
using Mostrador.Fuzz.Values;

namespace Mostrador.Api.Tests.Abuse.Logins;

/// Every operation of every module is called with marks wherever a client can say something: in members, in the path, in the query, in headers.
/// None of them is in any log at any level, and neither are tokens and passwords.
public sealed class SecretsInLogsTests : IAsyncLifetime
{
    private const string Mark = "Xipetotec";
    private const string Card = "4539578763621486";
    private const string Phone = "5561839274";
    private readonly CapturedLogs _logs = new();
    private AppUnderTest? _app;

    public async Task InitializeAsync() => _app = await AppUnderTest.Start(options =>
    {
        options.OnCosmos = false;
        options.Services = _logs.Use;
    });

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task Nothing_of_what_clients_say_is_in_any_log(string module)
    {
        var people = new People(_app!.Http, module);
        Assert.True(await people.SignIn());
        var (document, pool, random, calls, yes) = (await Document.Fetch(_app.Http, module), new Pool(), new Random(5), 0, 0);
        foreach (var operation in document.Operations.OrderBy(IsAnEnd))
        {
            foreach (var token in new[] { people.Admin, people.Other, people.Admin + Mark })
            {
                var reply = await Send(Marked(operation, pool, random, token));
                (calls, yes) = (calls + 1, yes + (reply.Status < 300 ? 1 : 0));
                Assert.NotInRange(reply.Status, 501, 599);
                if (reply.Status < 300)
                    pool.Harvest(reply.Text.StartsWith('{') || reply.Text.StartsWith('[') ? reply.Json : null, operation.Words);
            }
        }

        Assert.InRange(yes, calls / 12, calls);
        string[] secrets = [Mark, Card, Phone, ValidValues.Password, "Admin123!", people.Admin!, people.Other!, people.Admin!.Split('.')[2], "signing-key"];
        foreach (var secret in secrets)
            Assert.DoesNotContain(_logs.Texts, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    // After it somebody or something is gone.
    private static bool IsAnEnd(Operation operation) => operation.Method == "DELETE" || operation.Words.First() is "logout" or "change-password";

    private static FuzzRequest Marked(Operation operation, Pool pool, Random random, string? token)
    {
        var values = new ValidValues(operation.Document, pool, random);
        var request = new FuzzRequest(operation, $"{new RequestMaker(pool).Path(operation, values, random)}?search={Mark}&password={Mark}&email={Mark}@example.com&token={Mark}")
        {
            Token = token,
            Headers = [("User-Agent", Mark), ("X-Simulated-Now", Mark), ("Cookie", $"session={Mark}"), ("Idempotency-Key", $"{Mark}{random.Next()}"), ("X-Forwarded-For", Phone)],
        };
        return values.Body(operation) is not JsonObject body
            ? request
            : Webhooks.Sign(request with { Body = Encoding.UTF8.GetBytes(WithMarks(body, random).ToJsonString()), ContentType = "application/json" });
    }

    // Free text is marked; what has a form of its own (dates, ids, choices, decimals) stays.
    private static JsonObject WithMarks(JsonObject body, Random random)
    {
        foreach (var (name, value) in body.ToList())
        {
            if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String && !Pool.IsReference(name))
            {
                body[name] = name switch
                {
                    _ when name.Contains("mail", StringComparison.Ordinal) || name.Contains("correo", StringComparison.Ordinal) => $"{Mark}.{random.Next()}@example.com",
                    _ when name.Contains("phone", StringComparison.Ordinal) || name.Contains("tel", StringComparison.Ordinal) || name.Contains("number", StringComparison.Ordinal) => Phone,
                    _ when name.Contains("name", StringComparison.Ordinal) || name.Contains("nombre", StringComparison.Ordinal) || name is "sku" or "username" => $"{Mark} {random.Next()}",
                    _ when name.Contains("description", StringComparison.Ordinal) || name.Contains("note", StringComparison.Ordinal) || name.Contains("address", StringComparison.Ordinal) => $"{Mark} {Card}",
                    _ => value.DeepClone(),
                };
            }
        }

        body["unasked"] = $"{Mark} {Card}";
        return body;
    }

    private async Task<Reply> Send(FuzzRequest request)
    {
        using var message = request.MessageTo(new Uri(request.Target, UriKind.Relative));
        using var response = await _app!.Http.SendAsync(message);
        return await Reply.Of(message, response);
    }
}
