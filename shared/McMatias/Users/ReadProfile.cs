using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;

namespace Mostrador.McMatias.Users;

/// <summary>The caller's own account (contract 4.2).</summary>
public sealed class ReadProfile(Shop shop)
{
    /// <summary>The account.</summary>
    public async Task<ProfileView> Run(Caller me) => ProfileView.Of(me.User, me.Role, await shop.Read.Peek<Branch>(me.BranchId));
}
