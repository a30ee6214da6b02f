using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;

namespace Mostrador.McMatias.Users;

/// <summary>Changes the caller's own account (contract 4.2): his name, his e-mail, his password; never his role or his branch.</summary>
public sealed class ChangeProfile(Shop shop, Passwords passwords)
{
    private static readonly TextField FullName = new("nombre_apellido", 100);
    private static readonly TextField Password = new("password", int.MaxValue, required: false, blank: true);
    private static readonly TextField Confirmation = new("confirm_password", int.MaxValue, required: false, blank: true);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [FullName, UserForm.Email, Password, Confirmation];

    /// <summary>Changes it; what is not sent stays.</summary>
    public async Task<ProfileView> Run(Caller me, RequestBody body)
    {
        string? hash = null;
        return await shop.Transact(async transaction =>
        {
            var current = await transaction.Find<User>(me.Id) ?? throw new Refusal(new UserGone());
            var (user, password) = await Read(transaction, Input.Partial(body, DjangoMessages.Spanish), current);
            if (password.Length > 0)
                user = user with { PasswordHash = hash ??= await passwords.Hash(password) };
            if (user != current)
            {
                user = user with { UpdatedAt = shop.Now };
                transaction.Replace(user);
                await transaction.Reclaim(User.EmailScope, SearchText.Fold(current.Email), SearchText.Fold(user.Email), user.Key);
            }

            return ProfileView.Of(user, me.Role, await transaction.Peek<Branch>(user.BranchId));
        });
    }

    private static async Task<(User User, string Password)> Read(Transaction transaction, Input input, User current)
    {
        var user = current with { FullName = input.Read(FullName, current.FullName), Email = input.Read(UserForm.Email, current.Email) };
        var (password, confirmation) = (input.Read(Password, ""), input.Read(Confirmation, ""));
        await input.MustBeFree(UserForm.Email, transaction, User.EmailScope, SearchText.Fold(user.Email), user.Key, UserForm.EmailTaken(input));
        input.Check();
        if (password != confirmation)
            throw DjangoAnswer.Field(Password.Name, "Las contraseñas no coinciden.");
        return password.Length == 0 || PasswordField.IsLongEnough(password)
            ? (user, password)
            : throw DjangoAnswer.Field(Password.Name, PasswordField.TooShort);
    }
}
