using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;

namespace Mostrador.LocalSim.Roles;

/// <summary>Changes what is sent of a role (contract 12.3); its users have its modules from their next request on.</summary>
public sealed class UpdateRole(Business business)
{
    private static readonly IntegerField RoleId = new("role_id");

    /// <summary>Changes it.</summary>
    public Task Run(string roleId, RequestBody body)
    {
        var errors = new ValidationErrors();
        var id = Input.Path(RoleId.Name, roleId, errors).Read(RoleId);
        var form = RoleForm.Read(Input.Changes(body, errors));
        errors.Check();
        return business.Transact(async transaction =>
        {
            var role = await transaction.Find<Role>(id) ?? throw FastApiAnswer.NotFound("Rol no encontrado");
            var changed = form.Of(role);
            await RoleForm.Check(transaction, changed);
            if (role.Id == Role.AdminId && (changed.Name != role.Name || !changed.ModuleIds.SequenceEqual(role.ModuleIds)))
                throw FastApiAnswer.BadRequest("El rol Admin no se puede modificar");
            await transaction.Reclaim(Role.NameScope, role.Name, changed.Name, role.Key);
            transaction.Replace(changed);
        });
    }
}
