using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Users;

/// <summary>
/// Takes a user's access away for good (contract D8). His document stays: orders keep their seller, his e-mail stays taken.
/// His sessions need no change of their own: every token is checked against the user.
/// </summary>
public sealed class DeactivateUser(Shop shop)
{
    /// <summary>Deactivates an active user.</summary>
    public Task Run(long id) => shop.Transact(async transaction =>
    {
        var user = await transaction.Find<User>(id) is { IsActive: true } found ? found : throw Refusal.NotFound();
        transaction.Replace(user with { IsActive = false });
    });
}
