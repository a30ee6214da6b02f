using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.PointOfSale.Access;

namespace Mostrador.PointOfSale.Users;

/// <summary>Registers the first administrator when the shop has no users (contract 2.3), before the first request.</summary>
public sealed class BootstrapAdministrator(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
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
            PasswordHash = await passwords.Hash(password, cancellationToken),
            FirstName = "Admin",
            LastName = "Admin",
            Role = Role.Admin,
        };
        await shop.Transact(async transaction =>
        {
            // Two instances may start at once: the claim of the e-mail lets one of them win.
            if (await HasUsers(transaction))
                return;
            transaction.Create(administrator);
            transaction.Claim(User.EmailScope, User.Comparable(email), administrator.Key);
        });
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> HasUsers(PartitionReader reader) => await reader.First(DocumentQuery.Over<User>()) is not null;
}
