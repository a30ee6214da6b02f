using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Shops;
using Mostrador.PointOfSale.Access;

namespace Mostrador.PointOfSale.Users;

/// <summary>Registers the first administrator when the shop has no users (contract 2.3).</summary>
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
            FirstName = "Admin",
            LastName = "Admin",
            Role = Role.Admin,
        };
        transaction.Create(administrator);
        transaction.Claim(User.EmailScope, User.Comparable(login.Email), administrator.Key);
        return Task.CompletedTask;
    }
}
