using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Users;

/// <summary>Registers users and changes their data (contract 5: D4, D5, D7, I2, I3). E-mails are unique, also those of deactivated users.</summary>
public sealed class SaveUser(Shop shop, Passwords passwords)
{
    /// <summary>Registers a user.</summary>
    public async Task<UserView> Create(RequestBody body)
    {
        var id = await shop.NextId<User>();
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            var (user, password) = UserForm.Read(input, UserForm.Blank with { Id = id }, roleToo: true);
            await CheckEmail(transaction, input, user);
            input.Check();
            hash ??= await passwords.Hash(password!);
            transaction.Create(user with { PasswordHash = hash });
            transaction.Claim(User.EmailScope, User.Comparable(user.Email), user.Key);
            return UserView.Of(user);
        });
    }

    /// <summary>Changes the caller's own data; nobody promotes himself (contract 16.5).</summary>
    public Task<UserView> UpdateOwn(long id, RequestBody body) => Update(id, body, partial: true, roleToo: false);

    /// <summary>Changes an active user's data.</summary>
    public Task<UserView> Update(long id, RequestBody body, bool partial) => Update(id, body, partial, roleToo: true);

    private async Task<UserView> Update(long id, RequestBody body, bool partial, bool roleToo)
    {
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var current = await transaction.Find<User>(id) is { IsActive: true } found ? found : throw Refusal.NotFound();
            var input = Input.Of(body, DjangoMessages.English, partial);
            var (user, password) = UserForm.Read(input, current, roleToo);
            await CheckEmail(transaction, input, user);
            input.Check();
            if (password is not null)
                hash ??= await passwords.Hash(password);
            transaction.Replace(user with { PasswordHash = hash ?? current.PasswordHash });
            await transaction.Reclaim(User.EmailScope, User.Comparable(current.Email), User.Comparable(user.Email), user.Key);
            return UserView.Of(user);
        });
    }

    private static Task CheckEmail(Transaction transaction, Input input, User user) => input.MustBeFree(
        UserForm.Email,
        transaction,
        User.EmailScope,
        User.Comparable(user.Email),
        user.Key,
        input.Messages.AlreadyTaken("custom user", "email"));
}
