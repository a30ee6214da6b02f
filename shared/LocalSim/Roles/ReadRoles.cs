using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Roles;

/// <summary>All roles (contract 12.1).</summary>
public sealed class ReadRoles(Business business)
{
    /// <summary>By id.</summary>
    public async Task<RoleListView> All() =>
        new([.. (await business.Read.Query(DocumentQuery.Over<Role>())).OrderBy(role => role.Id).Select(RoleView.Of)]);
}
