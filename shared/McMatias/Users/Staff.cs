using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Roles;

namespace Mostrador.McMatias.Users;

/// <summary>Keeps count of the users of roles and branches, in the transaction that changes a user.</summary>
internal static class Staff
{
    /// <summary>Stages what a change of one user means for his roles and branches.</summary>
    /// <param name="transaction">The change.</param>
    /// <param name="before">The user as he was; null = he is new.</param>
    /// <param name="after">The user as he will be; null = he is deleted.</param>
    /// <exception cref="Kernel.Refusals.Refusal">It would leave no active super administrator.</exception>
    public static async Task Change(Transaction transaction, User? before, User? after)
    {
        foreach (var id in Distinct(before?.RoleId, after?.RoleId))
            await Count(transaction, id, before?.RoleId == id ? before : null, after?.RoleId == id ? after : null);
        if (before?.BranchId == after?.BranchId)
            return;
        if (before is not null)
            transaction.Increment<Branch>(before.BranchId, Branch.UsesField, -1);
        if (after is not null)
            transaction.Increment<Branch>(after.BranchId, Branch.UsesField, 1);
    }

    private static async Task Count(Transaction transaction, long roleId, User? before, User? after)
    {
        var users = Of(after is not null) - Of(before is not null);
        var active = Of(after is { IsActive: true }) - Of(before is { IsActive: true });
        if (users == 0 && active == 0)
            return;
        var role = await transaction.Find<Role>(roleId)
            ?? throw new InvalidOperationException("A role with users is always there.");
        var counted = role with { Users = role.Users + users, ActiveUsers = role.ActiveUsers + active };
        if (role.IsSuperAdmin && active < 0 && counted.ActiveUsers == 0)
            throw LockOut.Refusal();
        transaction.Replace(counted);
    }

    private static long Of(bool counts) => counts ? 1 : 0;

    private static IEnumerable<long> Distinct(params IEnumerable<long?> ids) => ids.OfType<long>().Distinct();
}
