using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Shops;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>Registers the first administrator when there are no users.</summary>
public sealed class BootstrapAdministrator(IServiceScopeFactory scopes, Passwords passwords, BootstrapSettings settings)
    : FirstAdministrator<Shop, User>(scopes, passwords, settings)
{
    /// <inheritdoc/>
    protected override Task Register(Transaction transaction, FirstLogin login)
    {
        var administrator = new User
        {
            Id = login.Id,
            Username = login.Username,
            Email = login.Email,
            PasswordHash = login.PasswordHash,
            Role = Role.Admin,
            IsSuperuser = true,
            JoinedAt = login.Now,
        };
        transaction.Create(administrator);
        transaction.Claim(User.UsernameScope, login.Username, administrator.Key);
        return Task.CompletedTask;
    }
}
