using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Desk;

/// <summary>Messages on the desk: shown, sent again, thrown away.</summary>
public sealed class DeskMessageFunctions(DeskGate gate, DeskMessages messages)
{
    /// <summary>Shows what waits and what was given up.</summary>
    [Function("desk-messages")]
    public Task<IResult> List([HttpTrigger(Anonymous, "get", Route = "desk/messages")] HttpRequest request) =>
        gate.Page(request, token => messages.List(token, request));

    /// <summary>Shows one dead letter, with its text.</summary>
    [Function("desk-letters-read")]
    public Task<IResult> Read([HttpTrigger(Anonymous, "get", Route = "desk/letters/{id}")] HttpRequest request, string id) =>
        gate.Page(request, token => messages.One(token, id));

    /// <summary>Sends one again.</summary>
    [Function("desk-letters-replay")]
    public Task<IResult> Replay([HttpTrigger(Anonymous, "post", Route = "desk/letters/{id}/replay")] HttpRequest request, string id) =>
        gate.Form(request, (token, _) => messages.Replay(request, token, id));

    /// <summary>Throws one away.</summary>
    [Function("desk-letters-delete")]
    public Task<IResult> Delete([HttpTrigger(Anonymous, "post", Route = "desk/letters/{id}/delete")] HttpRequest request, string id) =>
        gate.Form(request, (_, _) => messages.Delete(request, id));

    /// <summary>Sends those of a queue again, a hundred at most.</summary>
    [Function("desk-queues-replay")]
    public Task<IResult> ReplayQueue([HttpTrigger(Anonymous, "post", Route = "desk/queues/replay")] HttpRequest request) =>
        gate.Form(request, (_, field) => messages.ReplayQueue(request, field("queue")));
}
