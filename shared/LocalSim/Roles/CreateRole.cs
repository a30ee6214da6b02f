using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;

namespace Mostrador.LocalSim.Roles;

/// <summary>Makes a role (contract 12.2).</summary>
public sealed class CreateRole(Business business)
{
    /// <summary>Makes it.</summary>
    public Task<NewRoleView> Run(RequestBody body)
    {
        var input = Input.Body(body);
        var form = RoleForm.Read(input);
        input.Check();
        return business.Transact(async transaction =>
        {
            var role = form.Of(new Role { Id = 0, Name = "", ModuleIds = [] });
            await RoleForm.Check(transaction, role);
            role = role with { Id = await transaction.NextNumber(Role.Sequence) };
            transaction.Create(role);
            transaction.Claim(Role.NameScope, role.Name, role.Key);
            return new NewRoleView("Rol creado exitosamente", RoleView.Of(role));
        });
    }
}
