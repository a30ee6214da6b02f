using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.LocalSim.Roles;

namespace Mostrador.LocalSim.Users;

/// <summary>Registers a user, who can sign in at once (contract 4.3).</summary>
public sealed class RegisterUser(Business business, Passwords passwords)
{
    /// <summary>Sequence of the ids of users.</summary>
    public const string Sequence = "localsim-user";

    private const int LeastPassword = 6;

    private static readonly TextField Username = new("username", least: 1, most: User.LongestUsername, trimmed: true);
    private static readonly TextField Password = new("password", LeastPassword);
    private static readonly TextField FullName = new("full_name");
    private static readonly EmailField Email = new("email");
    private static readonly IntegerField RoleId = new("role_id");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Username, Password, FullName, Email, RoleId];

    /// <summary>Registers him.</summary>
    public async Task Run(RequestBody body)
    {
        var input = Input.Body(body);
        var user = new User
        {
            Id = 0,
            Username = input.Read(Username),
            PasswordHash = input.Read(Password),
            FullName = input.Read(FullName),
            Email = input.Read(Email),
            RoleId = input.Read(RoleId),
            CreatedAt = business.Now,
        };
        input.Check();
        user = user with { PasswordHash = await passwords.Hash(user.PasswordHash) };
        await business.Transact(async transaction =>
        {
            if (await transaction.Peek<User>(user.Key) is not null)
                throw FastApiAnswer.BadRequest("Username ya existe");
            if (await transaction.OwnerOf(User.EmailScope, User.Comparable(user.Email)) is not null)
                throw FastApiAnswer.BadRequest("Email ya existe");
            if (await transaction.Peek<Role>(user.RoleId) is null)
                throw FastApiAnswer.BadRequest("Rol no encontrado");
            var registered = user with { Id = await transaction.NextNumber(Sequence) };
            transaction.Create(registered);
            await Administrators.Follow(transaction, before: null, registered);
            transaction.Claim(User.EmailScope, User.Comparable(user.Email), user.Key);
        });
    }
}
