using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Roles;

namespace Mostrador.McMatias.Users;

/// <summary>
/// What the shop starts with (contract 2.2): five roles, one branch, and the first super administrator, each where there is none yet.
/// Before the first request; several instances may start at once.
/// </summary>
public sealed class Foundation(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings) : IStartupTask
{
    private static readonly (string Name, long Number)[] Roles =
        [("Super Administrador", Role.SuperAdminNumber), ("Administrador", 2), ("Técnico", 3), ("Cajero", 4), ("Técnico y Cajero", 5)];

    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<Shop>();
        if (!await Has<Role>(shop.Read))
            await shop.Transact(transaction => MakeRoles(shop, transaction));
        if (!await Has<Branch>(shop.Read))
            await shop.Transact(transaction => MakeBranch(shop, transaction));
        if (settings is { AdminEmail: { } email, AdminPassword: { } password } && !await Has<User>(shop.Read))
        {
            var hash = await passwords.Hash(password, cancellation);
            await shop.Transact(transaction => MakeAdministrator(shop, transaction, email, hash));
        }
    }

    // The claim of each name lets one of several instances win; the loser runs again and finds what there is.
    private static async Task MakeRoles(Shop shop, Transaction transaction)
    {
        if (await Has<Role>(transaction))
            return;
        foreach (var (name, number) in Roles)
        {
            var role = new Role { Id = await shop.NextId<Role>(), Name = name, Number = number };
            transaction.Create(role);
            transaction.Claim(Role.NameScope, SearchText.Fold(name), role.Key);
            transaction.Claim(Role.NumberScope, SaveRole.Number(role)!, role.Key);
        }
    }

    // Names of branches are not unique; the claim is of being the first, and stays.
    private static async Task MakeBranch(Shop shop, Transaction transaction)
    {
        const string FirstScope = "mcmatias-first-branch";
        if (await Has<Branch>(transaction) || await transaction.OwnerOf(FirstScope, "") is not null)
            return;
        var branch = new Branch { Id = await shop.NextId<Branch>(), Name = "Sucursal Central", Address = "Oficina Matriz" };
        transaction.Create(branch);
        transaction.Claim(FirstScope, "", branch.Key);
    }

    private static async Task MakeAdministrator(Shop shop, Transaction transaction, string email, string hash)
    {
        if (await Has<User>(transaction))
            return;
        var roleKey = await transaction.OwnerOf(Role.NumberScope, DocumentKey.Of(Role.SuperAdminNumber));
        if (roleKey is null || await transaction.Find<Role>(roleKey) is not { } role || await FirstBranch(transaction) is not { } branch)
            return;
        var administrator = new User
        {
            Id = await shop.NextId<User>(),
            FullName = "Administrador del Sistema",
            Email = email,
            PasswordHash = hash,
            RoleId = role.Id,
            BranchId = branch.Id,
            CreatedAt = shop.Now,
            UpdatedAt = shop.Now,
        };
        transaction.Create(administrator);
        transaction.Claim(User.EmailScope, SearchText.Fold(email), administrator.Key);
        await Staff.Change(transaction, null, administrator);
    }

    private static async Task<Branch?> FirstBranch(PartitionReader reader)
    {
        var branches = await reader.Query(DocumentQuery.Over<Branch>().OrderBy(Branch.IdField.Ascending));
        return branches.FirstOrDefault(branch => branch.IsActive) ?? (branches is [var first, ..] ? first : null);
    }

    private static Task<bool> Has<T>(PartitionReader reader)
        where T : class, IDocument<T> => reader.Any(DocumentQuery.Over<T>());
}
