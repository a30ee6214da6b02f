using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Users;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>The users: never deleted, only deactivated.</summary>
public sealed class UserFunctions(LocalSimGate gate, ReadUsers read, UpdateUser update, DeactivateUser deactivate)
{
    /// <summary>Lists all users by id, inactive ones too.</summary>
    /// <remarks>Passwords are never shown.</remarks>
    [Function("localsim-users-list")]
    [Operation(LocalSimAccess.ListUsers, Answer = typeof(UserListView))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/users")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ListUsers, request, async _ => Ok(await read.All()));

    /// <summary>Shows a user with his role and its modules.</summary>
    /// <remarks>Whoever may not look is told so for an unknown id, too.</remarks>
    [Function("localsim-users-read")]
    [Operation(LocalSimAccess.ReadUser, Answer = typeof(UserView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/users/{userId}")] HttpRequest request, string userId) =>
        gate.AllowedOrSelf(LocalSimAccess.ReadUser, userId, request, async _ => Ok(await read.One(userId)));

    /// <summary>Changes what is sent of a user.</summary>
    /// <remarks>
    /// Another role, or `is_active` false, holds from the user's next request on. There is always one active administrator.
    /// </remarks>
    [Function("localsim-users-update")]
    [Operation(LocalSimAccess.UpdateUser, Body = typeof(UpdateUser), PartialPut = true, Answer = typeof(UpdatedUserView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "localsim/api/users/{userId}")] HttpRequest request, string userId) =>
        gate.Allowed(LocalSimAccess.UpdateUser, request, async _ => Ok(await update.Run(userId, await gate.Body(request))));

    /// <summary>Deactivates a user, whose token is worth nothing from then on.</summary>
    /// <remarks>Nothing is deleted: `PUT` with `is_active` true brings him back.</remarks>
    [Function("localsim-users-delete")]
    [Operation(LocalSimAccess.DeleteUser, Answer = typeof(MessageView))]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "localsim/api/users/{userId}")] HttpRequest request, string userId) =>
        gate.Allowed(LocalSimAccess.DeleteUser, request, async caller =>
        {
            await deactivate.Run(caller, userId);
            return Done("Usuario desactivado exitosamente");
        });
}
