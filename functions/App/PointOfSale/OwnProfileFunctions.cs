using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>The caller's own data.</summary>
public sealed class OwnProfileFunctions(PosGate gate, SaveUser save)
{
    /// <summary>Shows the caller's own data.</summary>
    /// <remarks>Open to every role; other users' data are for administrators and owners.</remarks>
    [Function("pos-users-me-read")]
    [Operation(PosAccess.Staff, Answer = typeof(UserView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/users/me")] HttpRequest request) =>
        gate.Staff(request, caller => Task.FromResult<IResult>(Ok(UserView.Of(caller.User))));

    /// <summary>Changes what is sent of the caller's own data; role and activity cannot be changed here.</summary>
    /// <remarks>What is not sent stays as it is, with PUT too. The e-mail must stay unique.</remarks>
    [Function("pos-users-me-update")]
    [Operation(PosAccess.Staff, Body = typeof(UserForm), Without = ["role"], PartialPut = true, Answer = typeof(UserView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/users/me")] HttpRequest request) =>
        gate.Staff(request, async caller => Ok(await save.UpdateOwn(caller.Id, await gate.Body(request))));
}
