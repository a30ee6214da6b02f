using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.PointOfSale.Access;

namespace Mostrador.PointOfSale.Users;

/// <summary>The fields of a user (contract 5), in their order.</summary>
public static class UserForm
{
    internal static readonly TextField Password = new("password", 128);
    internal static readonly EmailField Email = new("email");
    private static readonly TextField Username = new("username", 150);
    private static readonly TextField FirstName = new("first_name", 150);
    private static readonly TextField LastName = new("last_name", 150);
    private static readonly TextField PhoneNumber = new("phone_number", 20, required: false, blank: true);
    private static readonly TextField Address = new("address", 200, required: false, blank: true);

    private static readonly ChoiceField RoleField = new("role", [Role.Admin, Role.Employee, Role.Owner], required: false)
    {
        // A misprint of the published document that clients may have copied (contract 16.28).
        Aliases = new Dictionary<string, string> { ["ADMINS"] = Role.Admin },
    };

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [Username, Email, FirstName, LastName, PhoneNumber, Address, RoleField, Password];

    /// <summary>A new user before anything was read.</summary>
    internal static User Blank { get; } = new()
    {
        Id = 0,
        Username = "",
        Email = "",
        PasswordHash = "",
        FirstName = "",
        LastName = "",
        Role = Role.Employee,
    };

    /// <summary>The user as the body changes him, and the password if one was sent. Errors stand as in the contract's example: the password last.</summary>
    internal static (User User, string? Password) Read(Input input, User current, bool roleToo)
    {
        var user = current with
        {
            Username = input.Read(Username, current.Username),
            Email = input.Read(Email, current.Email),
            FirstName = input.Read(FirstName, current.FirstName),
            LastName = input.Read(LastName, current.LastName),
            PhoneNumber = input.Read(PhoneNumber, current.PhoneNumber),
            Address = input.Read(Address, current.Address),
            Role = roleToo ? input.Read(RoleField, current.Role) : current.Role,
        };
        var password = input.Read(Password, "");
        return (user, password.Length > 0 ? password : null);
    }
}
