using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Companies;

/// <summary>
/// Gives a member another role (contract, endpoint 15) or removes him (endpoint 16); both hold from his next request on. Nobody
/// does it to himself or to an owner, so that a company always keeps one.
/// </summary>
public sealed class ManageMember(Registry registry)
{
    /// <summary>Gives him another role.</summary>
    public Task<MemberView> ChangeRole(Member me, string userId, RequestBody body)
    {
        var role = RoleForm.Read(body);
        if (userId == me.User.Id)
            throw StocklyAnswer.BadRequest("You cannot change your own role");
        return registry.Transact(async transaction =>
        {
            var (membership, user) = await Find(transaction, me, userId, "Cannot change owner role");
            var changed = membership with { Role = role };
            transaction.Replace(changed);
            return MemberView.Of(changed, user);
        });
    }

    /// <summary>Removes him; what he has done stays.</summary>
    public Task Remove(Member me, string userId)
    {
        if (userId == me.User.Id)
            throw StocklyAnswer.BadRequest("You cannot remove yourself from the company");
        return registry.Transact(async transaction =>
        {
            var (membership, _) = await Find(transaction, me, userId, "Cannot remove company owner");
            transaction.Replace(membership with { IsActive = false });
        });
    }

    private static async Task<(Membership Membership, User User)> Find(Transaction transaction, Member me, string userId, string ifOwner)
    {
        if (await transaction.Find<Membership>(Membership.KeyOf(userId, me.CompanyId)) is not { IsActive: true } membership
            || await transaction.Peek<User>(userId) is not { } user)
            throw StocklyAnswer.Of(404, "User is not a member of this company");
        return membership.Role == StocklyRole.Owner ? throw StocklyAnswer.Of(403, ifOwner) : (membership, user);
    }
}
