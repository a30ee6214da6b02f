using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Accounts;

/// <summary>Changes a user's own name and telephone (contract, endpoint 8).</summary>
public sealed class ChangeProfile(Registry registry)
{
    /// <summary>Changes what was sent.</summary>
    public Task<ProfileView> Run(Caller caller, RequestBody body) => registry.Transact(async transaction =>
    {
        var user = await transaction.Find<User>(caller.User.Id) ?? caller.User;
        var changed = ProfileForm.Read(body, user) with { UpdatedAt = registry.Now };
        transaction.Replace(changed);
        return ProfileView.Of(changed);
    });
}
