using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// Changes a user's password (contract, endpoint 6). No refresh token that was issued before is good any more; access tokens
/// live out their minutes.
/// </summary>
public sealed class ChangePassword(Registry registry, Passwords passwords, PasswordLogin login)
{
    private static readonly TextField Current = new TextField("currentPassword").AtLeast(1, "Current password is required");
    private static readonly TextField New = AccountFields.Password("newPassword");

    /// <summary>The fields of the body, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Current, New];

    /// <summary>Changes it, if the caller knows the one that he has.</summary>
    public async Task Run(Caller caller, HttpRequest request, RequestBody body)
    {
        var (current, wanted) = Read(body);
        if (!await login.Verify(request, caller.User.Email, caller.User.PasswordHash, current))
            throw Incorrect();
        var hash = await passwords.Hash(wanted, request.HttpContext.RequestAborted);
        await registry.Transact(async transaction =>
        {
            // Of two changes at once the second finds another password than the one it has checked.
            if (await transaction.Find<User>(caller.User.Id) is not { } user || user.PasswordHash != caller.User.PasswordHash)
                throw Incorrect();
            transaction.Replace(user with
            {
                PasswordHash = hash,
                PasswordGeneration = user.PasswordGeneration + 1,
                UpdatedAt = registry.Now,
            });
        });
    }

    private static (string Current, string Wanted) Read(RequestBody body)
    {
        var input = Input.Of(body);
        var (current, wanted) = (input.Read(Current), input.Read(New));
        if (current is not null && current == wanted)
            input.Break(New, "New password must be different from current password");
        input.Check();
        return (current!, wanted);
    }

    private static Refusal Incorrect() => StocklyAnswer.Of(StatusCodes.Status401Unauthorized, "Current password is incorrect");
}
