using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.SmartSales.Users;

/// <summary>Opens an account (contract 4.47). Nobody but an administrator makes managers or administrators (contract 2.2).</summary>
public sealed class RegisterUser(Shop shop, Passwords passwords)
{
    /// <summary>Opens it, for whoever asks.</summary>
    public async Task<RegisteredView> Run(Caller? caller, RequestBody body)
    {
        var id = await shop.NextId<User>();
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            var (user, password, repeated) = RegisterForm.Read(input, new User { Id = id, Username = "", PasswordHash = "", JoinedAt = shop.Now });
            await input.MustBeFree(RegisterForm.Username, transaction, User.UsernameScope, user.Username, user.Key, RegisterForm.UsernameTaken);
            RegisterForm.CheckRepeated(input, password, repeated);
            input.Check();
            if (user.Role is Role.Manager or Role.Admin && caller is not { IsAdmin: true })
                throw Refusal.Forbidden();
            hash ??= await passwords.Hash(password);
            transaction.Create(user with { PasswordHash = hash });
            transaction.Claim(User.UsernameScope, user.Username, user.Key);
            return RegisteredView.Of(user);
        });
    }
}

/// <summary>The answer to a registration.</summary>
public sealed record RegisteredView(long Id, string Username, string Email, string FirstName, string LastName, string? Role)
{
    /// <summary>The view of a new user.</summary>
    public static RegisteredView Of(User user) => new(user.Id, user.Username, user.Email, user.FirstName, user.LastName, user.Role);
}
