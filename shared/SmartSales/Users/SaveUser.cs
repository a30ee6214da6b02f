using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>Changes an account (contract 4.49, 4.50): the caller's own, or any for an administrator. Nobody changes his own role.</summary>
public sealed class SaveUser(Shop shop)
{
    /// <summary>Changes it; what is not sent stays.</summary>
    public Task<UserProfileView> Update(Caller me, long id, RequestBody body) => shop.Transact(async transaction =>
    {
        var current = ReadUsers.Reachable(me, await transaction.Find<User>(id));
        var input = Input.Partial(body, DjangoMessages.English);
        var user = ProfileForm.Read(input, current);
        input.Check();
        if (!me.IsAdmin && (user.Role ?? "") != (current.Role ?? ""))
            throw Refusal.Forbidden();
        transaction.Replace(user);
        return UserProfileView.Of(user);
    });
}
