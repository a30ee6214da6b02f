using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.LocalSim.Roles;

namespace Mostrador.LocalSim.Users;

/// <summary>Changes what is sent of a user (contract 11.3): his name, his e-mail, his role, whether he may sign in.</summary>
public sealed class UpdateUser(Business business)
{
    private static readonly TextField FullName = new("full_name", required: false);
    private static readonly EmailField Email = new("email", required: false);
    private static readonly IntegerField RoleId = new("role_id", required: false);
    private static readonly BooleanField IsActive = new("is_active", required: false);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [FullName, Email, RoleId, IsActive];

    /// <summary>Changes him.</summary>
    public Task<UpdatedUserView> Run(string userId, RequestBody body)
    {
        var errors = new ValidationErrors();
        var id = UserPath.Read(userId, errors);
        var input = Input.Changes(body, errors);
        var change = new UserChange(
            input.Read(FullName),
            input.Read(Email),
            input.Has(RoleId) ? input.Read(RoleId) : null,
            input.Has(IsActive) ? input.Read(IsActive) : null);
        errors.Check();
        return business.Transact(async transaction =>
        {
            var user = await transaction.FindUserBy(id) ?? throw FastApiAnswer.NotFound("Usuario no encontrado");
            var changed = change.Of(user);
            await MoveEmail(transaction, user, changed.Email);
            if (await transaction.Peek<Role>(changed.RoleId) is null)
                throw FastApiAnswer.BadRequest("Rol no encontrado");
            await Administrators.Follow(transaction, user, changed);
            transaction.Replace(changed);
            return UpdatedUserView.Of(changed);
        });
    }

    private static async Task MoveEmail(Transaction transaction, User user, string email)
    {
        var (from, to) = (User.Comparable(user.Email), User.Comparable(email));
        if (await transaction.OwnerOf(User.EmailScope, to) is { } owner && owner != user.Key)
            throw FastApiAnswer.BadRequest("Email ya existe");
        await transaction.Reclaim(User.EmailScope, from, to, user.Key);
    }
}

/// <summary>What is sent of a user; null = it stays.</summary>
internal sealed record UserChange(string? FullName, string? Email, long? RoleId, bool? IsActive)
{
    /// <summary>The user as it makes him.</summary>
    public User Of(User user) => user with
    {
        FullName = FullName ?? user.FullName,
        Email = Email ?? user.Email,
        RoleId = RoleId ?? user.RoleId,
        IsActive = IsActive ?? user.IsActive,
    };
}

/// <summary>A user after a change, and a sentence.</summary>
public sealed record UpdatedUserView(string Message, ChangedUserView User)
{
    /// <summary>The view of a change.</summary>
    public static UpdatedUserView Of(User user) => new(
        "Usuario actualizado exitosamente",
        new ChangedUserView(user.Id, user.Username, user.FullName, user.Email, user.RoleId, user.IsActive));
}

/// <summary>A user as he is after a change.</summary>
public sealed record ChangedUserView(long Id, string Username, string FullName, string Email, long RoleId, bool IsActive);
