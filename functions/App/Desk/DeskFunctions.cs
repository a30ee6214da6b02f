using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Desk;

/// <summary>The sections of the desk that only show.</summary>
public sealed class DeskFunctions(DeskGate gate, ShowRequests requests, ShowWork work, ShowStorage storage, ShowTrade trade)
{
    /// <summary>Shows requests and transactions.</summary>
    [Function("desk")]
    public Task<IResult> Requests([HttpTrigger(Anonymous, "get", Route = "desk")] HttpRequest request) =>
        gate.Page(request, token => Task.FromResult(requests.Run(token)));

    /// <summary>Shows what runs without a request.</summary>
    [Function("desk-work")]
    public Task<IResult> Work([HttpTrigger(Anonymous, "get", Route = "desk/work")] HttpRequest request) => gate.Page(request, work.Run);

    /// <summary>Shows the size of the store.</summary>
    [Function("desk-storage")]
    public Task<IResult> Storage([HttpTrigger(Anonymous, "get", Route = "desk/storage")] HttpRequest request, CancellationToken cancellation) =>
        gate.Page(request, token => storage.Run(token, cancellation));

    /// <summary>Shows the trade of a shop.</summary>
    [Function("desk-trade")]
    public Task<IResult> Trade([HttpTrigger(Anonymous, "get", Route = "desk/trade")] HttpRequest request) =>
        gate.Page(request, token => trade.Run(token, request.Query));
}
