using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Roles;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.LocalSim.LocalSimReply;

namespace Mostrador.App.LocalSim;

/// <summary>The roles, and the modules of the application that each opens to its users.</summary>
public sealed class RoleFunctions(LocalSimGate gate, ReadRoles read, CreateRole create, UpdateRole update)
{
    /// <summary>Lists all roles by id.</summary>
    /// <remarks>Three are there from the start; each with the modules that it opens.</remarks>
    [Function("localsim-roles-list")]
    [Operation(LocalSimAccess.ReadRoles, Answer = typeof(RoleListView))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "localsim/api/roles")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.ReadRoles, request, async _ => Ok(await read.All()));

    /// <summary>Makes a role.</summary>
    /// <remarks>The name is unique; the modules are those that there are.</remarks>
    [Function("localsim-roles-create")]
    [Operation(LocalSimAccess.WriteRoles, Body = typeof(RoleForm), Answer = typeof(NewRoleView))]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "localsim/api/roles")] HttpRequest request) =>
        gate.Allowed(LocalSimAccess.WriteRoles, request, async _ => Ok(await create.Run(await gate.Body(request))));

    /// <summary>Changes what is sent of a role.</summary>
    /// <remarks>
    /// `module_ids` replaces the whole set, and holds for the role's users from their next request on. Of `Admin` only the description
    /// changes.
    /// </remarks>
    [Function("localsim-roles-update")]
    [Operation(LocalSimAccess.WriteRoles, Body = typeof(RoleForm), PartialPut = true, Answer = typeof(MessageView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "localsim/api/roles/{roleId}")] HttpRequest request, string roleId) =>
        gate.Allowed(LocalSimAccess.WriteRoles, request, async _ =>
        {
            await update.Run(roleId, await gate.Body(request));
            return Done("Rol actualizado exitosamente");
        });
}
