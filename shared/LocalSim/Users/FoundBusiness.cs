using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Roles;

namespace Mostrador.LocalSim.Users;

/// <summary>What a business begins with, before the first request (contract 2): roles, products, plan codes, an administrator.</summary>
public sealed class FoundBusiness(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var business = scope.ServiceProvider.GetRequiredService<Business>();
        await business.Transact(Seed);
        if (settings is { AdminEmail: { } email, AdminUsername: { } username, AdminPassword: { } password } && !await HasUsers(business.Read))
            await RegisterAdministrator(business, username, email, await passwords.Hash(password, cancellation));
    }

    // Two instances may start at once: one of them wins.
    private static async Task Seed(Transaction transaction)
    {
        if (await transaction.Peek<Role>(Role.AdminId) is not null)
            return;
        foreach (var role in Role.Seeds)
        {
            transaction.Create(role);
            transaction.Claim(Role.NameScope, role.Name, role.Key);
        }

        transaction.Create(new Counter { Key = Role.Sequence, Last = Role.Seeds.Max(role => role.Id) });
        foreach (var product in Product.Seeds)
            transaction.Create(product);
        foreach (var code in PlanCode.Seeds)
            transaction.Create(code);
    }

    private static Task RegisterAdministrator(Business business, string username, string email, string hash) =>
        business.Transact(async transaction =>
        {
            if (await HasUsers(transaction))
                return;
            var administrator = new User
            {
                Id = await transaction.NextNumber(Users.RegisterUser.Sequence),
                Username = username,
                PasswordHash = hash,
                FullName = "Administrador",
                Email = email,
                RoleId = Role.AdminId,
                CreatedAt = business.Now,
            };
            transaction.Create(administrator);
            await Administrators.Follow(transaction, before: null, administrator);
            transaction.Claim(User.EmailScope, User.Comparable(email), administrator.Key);
        });

    private static Task<bool> HasUsers(PartitionReader reader) => reader.Any(DocumentQuery.Over<User>());
}
