using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Shops;

/// <summary>Registers the first administrator when a shop has no users, before the first request.</summary>
/// <typeparam name="TShop">The module's shop.</typeparam>
/// <typeparam name="TUser">Its users.</typeparam>
public abstract class FirstAdministrator<TShop, TUser>(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings) : IStartupTask
    where TShop : SingleShop
    where TUser : class, IDocument<TUser>
{
    /// <inheritdoc/>
    public async Task Run(CancellationToken cancellation)
    {
        if (settings is not { AdminEmail: { } email, AdminUsername: { } username, AdminPassword: { } password })
            return;
        await using var scope = scopes.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<TShop>();
        if (await HasUsers(shop.Read))
            return;
        var login = new FirstLogin(await shop.NextId<TUser>(), username, email, await passwords.Hash(password, cancellation), shop.Now);
        await shop.Transact(async transaction =>
        {
            // Two instances may start at once: the claim of what he signs in with lets one of them win.
            if (!await HasUsers(transaction))
                await Register(transaction, login);
        });
    }

    /// <summary>Stages the administrator, and the claim of what he signs in with.</summary>
    protected abstract Task Register(Transaction transaction, FirstLogin login);

    private static Task<bool> HasUsers(PartitionReader reader) => reader.Any(DocumentQuery.Over<TUser>());
}

/// <summary>What is known of the first administrator.</summary>
/// <param name="Id">His id.</param>
/// <param name="Username">His user name.</param>
/// <param name="Email">His e-mail.</param>
/// <param name="PasswordHash">Hash of his password.</param>
/// <param name="Now">When he is registered.</param>
public sealed record FirstLogin(long Id, string Username, string Email, string PasswordHash, DateTimeOffset Now);
