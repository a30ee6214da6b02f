using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>Registers the first administrator when there are no users, before the first request.</summary>
public sealed class BootstrapAdministrator(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings) : IStartupTask
{
    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellation)
    {
        if (settings is not { AdminEmail: { } email, AdminUsername: { } username, AdminPassword: { } password })
            return;
        await using var scope = scopes.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<Shop>();
        if (await HasUsers(shop.Read))
            return;
        var administrator = new User
        {
            Id = await shop.NextId<User>(),
            Username = username,
            Email = email,
            PasswordHash = await passwords.Hash(password, cancellation),
            Role = Role.Admin,
            IsSuperuser = true,
            JoinedAt = shop.Now,
        };
        await shop.Transact(async transaction =>
        {
            // Two instances may start at once: the claim of the user name lets one of them win.
            if (await HasUsers(transaction))
                return;
            transaction.Create(administrator);
            transaction.Claim(User.UsernameScope, username, administrator.Key);
        });
    }

    private static async Task<bool> HasUsers(PartitionReader reader) => await reader.First(DocumentQuery.Over<User>()) is not null;
}
