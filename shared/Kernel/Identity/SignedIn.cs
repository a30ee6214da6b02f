using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Identity;

/// <summary>Whom a good token opens an API for.</summary>
public static class SignedIn
{
    /// <summary>The user of a good token, if he is still there and active.</summary>
    /// <exception cref="Refusal">He is not.</exception>
    public static TUser Active<TUser>(TUser? user)
        where TUser : class, IAccount
    {
        if (user is null)
            throw new Refusal(new UserGone());
        return user.IsActive ? user : throw new Refusal(new UserInactive());
    }
}
