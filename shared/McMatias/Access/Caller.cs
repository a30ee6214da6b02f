using Mostrador.McMatias.Roles;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Access;

/// <summary>Who makes a request: the stored user and his role, read on this request (contract 2).</summary>
/// <param name="User">The user.</param>
/// <param name="Role">His role.</param>
public sealed record Caller(User User, Role Role)
{
    /// <summary>His id.</summary>
    public long Id => User.Id;

    /// <summary>The branch that he works in.</summary>
    public long BranchId => User.BranchId;

    /// <summary>Whether every branch is his.</summary>
    public bool IsSuperAdmin => Role.IsSuperAdmin;

    /// <summary>What he may reach of what belongs to branches.</summary>
    public Reach Reach => new(IsSuperAdmin ? null : BranchId);
}
