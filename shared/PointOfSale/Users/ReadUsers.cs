using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Users;

/// <summary>Active users (contract 5: D6, I1); deactivated ones do not show.</summary>
public sealed class ReadUsers(Shop shop)
{
    /// <summary>All active users, ascending by id.</summary>
    public async Task<UserView[]> All()
    {
        var users = await shop.Read.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        return [.. users.Where(user => user.IsActive).Select(UserView.Of)];
    }

    /// <summary>One active user.</summary>
    public async Task<UserView> One(long id) =>
        await shop.Read.Peek<User>(id) is { IsActive: true } user ? UserView.Of(user) : throw Refusal.NotFound();
}
