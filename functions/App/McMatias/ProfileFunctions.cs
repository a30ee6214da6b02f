using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>The caller's own account.</summary>
public sealed class ProfileFunctions(McMatiasGate gate, ReadProfile read, ChangeProfile change)
{
    /// <summary>Shows the caller's account with the names of his role and branch.</summary>
    /// <remarks>He sees what is of that branch; super administrators see all.</remarks>
    [Function("mcmatias-perfil-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(ProfileView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/perfil")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Run(me)));

    /// <summary>Changes the caller's name, e-mail or password.</summary>
    /// <remarks>A password is sent twice, in `password` and `confirm_password`; both blank or absent leave it as it is.</remarks>
    [Function("mcmatias-perfil-update")]
    [Operation(McMatiasAccess.User, Body = typeof(ChangeProfile), Answer = typeof(ProfileView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "patch", Route = "mcmatias/api/perfil")] HttpRequest request) =>
        gate.User(request, async me => Ok(await change.Run(me, await gate.Body(request))));
}
