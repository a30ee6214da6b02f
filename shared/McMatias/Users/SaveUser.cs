using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Roles;

namespace Mostrador.McMatias.Users;

/// <summary>
/// Registers users and changes them (contract 4.6). Nobody but a super administrator makes super administrators, changes them, or reaches
/// into another branch.
/// </summary>
public sealed class SaveUser(Shop shop, Passwords passwords)
{
    /// <summary>Registers a user: in the caller's branch, unless every branch is his.</summary>
    public async Task<UserView> Create(Caller me, RequestBody body)
    {
        var now = shop.Now;
        var blank = new User
        {
            Id = await shop.NextId<User>(),
            FullName = "",
            Email = "",
            PasswordHash = "",
            RoleId = 0,
            BranchId = me.BranchId,
            CreatedAt = now,
            UpdatedAt = now,
        };
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var (user, password) = await Read(transaction, Input.Whole(body, DjangoMessages.Spanish), me, blank);
            user = user with { PasswordHash = hash ??= await passwords.Hash(password!) };
            transaction.Create(user);
            transaction.Claim(User.EmailScope, SearchText.Fold(user.Email), user.Key);
            await Staff.Change(transaction, null, user);
            return UserView.Of(user);
        });
    }

    /// <summary>Changes a user within reach.</summary>
    public async Task<UserView> Update(Caller me, long id, RequestBody body, bool partial)
    {
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var current = await Reachable(transaction, me, id);
            var (user, password) = await Read(transaction, Input.Of(body, DjangoMessages.Spanish, partial), me, current);
            if (password is not null)
                user = user with { PasswordHash = hash ??= await passwords.Hash(password) };
            if (user == current)
                return UserView.Of(user);
            user = user with { UpdatedAt = shop.Now };
            transaction.Replace(user);
            await transaction.Reclaim(User.EmailScope, SearchText.Fold(current.Email), SearchText.Fold(user.Email), user.Key);
            await Staff.Change(transaction, current, user);
            return UserView.Of(user);
        });
    }

    /// <summary>A user whom the caller may change.</summary>
    /// <exception cref="Refusal">There is none within reach, or he is above the caller.</exception>
    internal static async Task<User> Reachable(Transaction transaction, Caller me, long id)
    {
        var user = await transaction.Find<User>(me.Reach, id) ?? throw Refusal.NotFound(UserView.What);
        if (!me.IsSuperAdmin && await transaction.Peek<Role>(user.RoleId) is { IsSuperAdmin: true })
            throw Refusal.Forbidden();
        return user;
    }

    private static async Task<(User User, string? Password)> Read(Transaction transaction, Input input, Caller me, User current)
    {
        var (user, password) = UserForm.Read(input, me, current);
        await input.MustBeFree(UserForm.Email, transaction, User.EmailScope, SearchText.Fold(user.Email), user.Key, UserForm.EmailTaken(input));
        var role = await input.CheckReferred(UserForm.RoleReference, user.RoleId, transaction.Find<Role>);
        await input.CheckReferred(UserForm.BranchReference, user.BranchId, transaction.Peek<Branch>);
        input.Check();
        if (await transaction.Peek<Branch>(user.BranchId) is null)
            throw Refusal.NotFound(BranchView.What); // The caller's own, deleted since he came in; what was sent has been looked at.
        return !me.IsSuperAdmin && role is { IsSuperAdmin: true } ? throw Refusal.Forbidden() : (user, password);
    }
}
