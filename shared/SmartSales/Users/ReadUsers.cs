using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>Accounts (contract 4.46, 4.48).</summary>
public sealed class ReadUsers(Shop shop)
{
    /// <summary>All of them, ascending by id.</summary>
    public async Task<UserProfileView[]> All() =>
        [.. (await shop.Read.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending))).Select(UserProfileView.Of)];

    /// <summary>One: the caller's own, or any for an administrator.</summary>
    public async Task<UserProfileView> One(Caller me, long id) => UserProfileView.Of(Reachable(me, await shop.Read.Peek<User>(id)));

    /// <summary>The user, if the caller may reach him.</summary>
    /// <exception cref="Refusal">There is none, or he is somebody else.</exception>
    internal static User Reachable(Caller me, User? user)
    {
        if (user is null)
            throw Refusal.NotFound(UserProfileView.What);
        return me.IsAdmin || me.Id == user.Id ? user : throw Refusal.Forbidden();
    }
}
