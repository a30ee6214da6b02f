using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Messages;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Operator;

/// <summary>Messages that were given up: an operator lists them, reads one, sends them again or throws one away.</summary>
public sealed class OperatorFunctions(OperatorGate gate, ReadDeadLetters read, ReplayDeadLetters replay)
{
    /// <summary>Lists dead letters, the latest first.</summary>
    [Function("operator-dead-letters-list")]
    public Task<IResult> List([HttpTrigger(Admin, "get", Route = "operator/dead-letters")] HttpRequest request) =>
        gate.Pass(request, async () =>
        {
            var query = DeadLetterQuery.Read(request);
            var (page, total) = await read.List(query.Queue, query.Skip, query.Take);
            return Results.Json(new DeadLetterPage(total, query.Skip, [.. page.Select(DeadLetterView.Of)]), OperatorJson.Answers.DeadLetterPage);
        });

    /// <summary>Shows one, with its text.</summary>
    [Function("operator-dead-letters-read")]
    public Task<IResult> Read([HttpTrigger(Admin, "get", Route = "operator/dead-letters/{id}")] HttpRequest request, string id) =>
        gate.Pass(request, async () => Results.Json(WholeDeadLetterView.Of(await read.One(id)), OperatorJson.Answers.WholeDeadLetterView));

    /// <summary>Sends one again.</summary>
    [Function("operator-dead-letters-replay")]
    public Task<IResult> Replay([HttpTrigger(Admin, "post", Route = "operator/dead-letters/{id}/replay")] HttpRequest request, string id) =>
        gate.Pass(request, async () => Accepted(DeadLetterView.Of(await replay.One(id)), OperatorJson.Answers.DeadLetterView));

    /// <summary>Sends those of a queue again, a hundred at most.</summary>
    [Function("operator-dead-letters-replay-queue")]
    public Task<IResult> ReplayQueue([HttpTrigger(Admin, "post", Route = "operator/dead-letters/replay")] HttpRequest request) =>
        gate.Pass(request, async () =>
            Accepted(new ReplayedView(await replay.Queue(DeadLetterQuery.ReadQueue(request))), OperatorJson.Answers.ReplayedView));

    /// <summary>Throws one away.</summary>
    [Function("operator-dead-letters-delete")]
    public Task<IResult> Delete([HttpTrigger(Admin, "delete", Route = "operator/dead-letters/{id}")] HttpRequest request, string id) =>
        gate.Pass(request, async () =>
        {
            await read.Delete(id);
            return Results.NoContent();
        });

    private static IResult Accepted<T>(T view, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json) =>
        Results.Json(view, json, statusCode: StatusCodes.Status202Accepted);
}
