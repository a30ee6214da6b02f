using System.Text;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Judging;
using Mostrador.Fuzz.Requests;
using Mostrador.Fuzz.Values;

namespace Mostrador.Api.Tests.Abuse.Fuzzing;

/// A fuzzer that never finds anything proves nothing: its judge sees what is wrong with an answer.
public sealed class JudgeTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    private const string Suppliers = "[]";
    private FuzzRequest _request = null!;

    public async Task InitializeAsync()
    {
        var document = await Document.Fetch(fixture.App.Http, "pos");
        _request = new FuzzRequest(document.Operations.Single(one => one is { Method: "GET", Path: "/suppliers" }), "/");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void An_answer_as_documented_is_in_order() => Assert.Empty(Faults(200, Suppliers));

    [Theory]
    [InlineData(500, "{}", "the status is 500")]
    [InlineData(503, "{}", "the status is 503")]
    [InlineData(0, "", "the status 0 is not documented")]
    [InlineData(418, "{}", "the status 418 is not documented")]
    [InlineData(200, "{}", "200 does not fit its schema")]
    [InlineData(200, "[", "200 is broken JSON")]
    [InlineData(401, """{"message": "no"}""", "401 does not fit its schema")]
    [InlineData(401, """{"detail": "x   at Mostrador.Kernel.Gates.Gate.Pass()"}""", "it tells what is inside or secret")]
    [InlineData(401, $$"""{"detail": "{{ValidValues.Password}}"}""", "it tells what is inside or secret")]
    public void What_is_wrong_is_told(int status, string body, string fault) =>
        Assert.Contains(Faults(status, body), told => told.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void So_is_what_takes_too_long_what_is_no_json_and_what_was_logged()
    {
        Assert.Contains("it took 11.0 s", Faults(200, Suppliers, took: 11));
        Assert.Contains("200 is text/html, not JSON", Faults(200, Suppliers, type: "text/html"));
        Assert.Contains("a fault was logged: x", Judge.Faults(_request, Answer(200, Suppliers), ["x"]));
    }

    private IEnumerable<string> Faults(int status, string body, int took = 0, string type = "application/json; charset=utf-8") =>
        Judge.Faults(_request, Answer(status, body, took, type), []);

    private static Answer Answer(int status, string body, int took = 0, string type = "application/json; charset=utf-8") =>
        new(status, type, Encoding.UTF8.GetBytes(body), TimeSpan.FromSeconds(took));
}
