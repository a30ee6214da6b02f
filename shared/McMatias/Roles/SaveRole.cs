using System.Globalization;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Roles;

/// <summary>Makes roles and changes them (contract 4.3), for super administrators only.</summary>
public sealed class SaveRole(Shop shop)
{
    /// <summary>Makes a role.</summary>
    public async Task<RoleView> Create(RequestBody body)
    {
        var blank = new Role { Id = await shop.NextId<Role>(), Name = "" };
        return await shop.Transact(async transaction =>
        {
            var role = await Read(transaction, Input.Whole(body, DjangoMessages.Spanish), blank);
            transaction.Create(role);
            transaction.Claim(Role.NameScope, SearchText.Fold(role.Name), role.Key);
            if (Number(role) is { } number)
                transaction.Claim(Role.NumberScope, number, role.Key);
            return RoleView.Of(role);
        });
    }

    /// <summary>Changes a role.</summary>
    public Task<RoleView> Update(Caller me, long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<Role>(id) ?? throw Refusal.NotFound(RoleView.What);
        if (!me.IsSuperAdmin)
            throw Refusal.Forbidden();
        var role = await Read(transaction, Input.Of(body, DjangoMessages.Spanish, partial), current);
        if (role == current)
            return RoleView.Of(role);
        if (current.IsSuperAdmin && !role.IsSuperAdmin && current.ActiveUsers > 0)
            throw LockOut.Refusal();
        transaction.Replace(role);
        await transaction.Reclaim(Role.NameScope, SearchText.Fold(current.Name), SearchText.Fold(role.Name), role.Key);
        await transaction.Reclaim(Role.NumberScope, Number(current), Number(role), role.Key);
        return RoleView.Of(role);
    });

    private static async Task<Role> Read(Transaction transaction, Input input, Role current)
    {
        var role = RoleForm.Read(input, current);
        await input.MustBeFree(RoleForm.Name, transaction, Role.NameScope, SearchText.Fold(role.Name), role.Key, input.Messages.AlreadyTaken("rol", "nombre rol"));
        await input.MustBeFree(RoleForm.Number, transaction, Role.NumberScope, Number(role), role.Key, input.Messages.AlreadyTaken("rol", "numero rol"));
        input.Check();
        return role;
    }

    /// <summary>What a role's number is claimed as; null = it has none.</summary>
    internal static string? Number(Role role) => role.Number?.ToString(CultureInfo.InvariantCulture);
}
