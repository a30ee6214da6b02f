using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Access;

/// <summary>Who makes a request: the stored user and his role, read on this request.</summary>
/// <param name="User">The user.</param>
/// <param name="Role">His role.</param>
public sealed record Caller(User User, Role Role)
{
    /// <summary>His id.</summary>
    public long Id => User.Id;

    /// <summary>Whether he may do everything (contract 2.1).</summary>
    public bool IsAdmin => Role.Id == Role.AdminId;

    /// <summary>Whether his role opens a module.</summary>
    public bool Has(AppModule module) => IsAdmin || Role.ModuleIds.Contains(module.Id);
}
