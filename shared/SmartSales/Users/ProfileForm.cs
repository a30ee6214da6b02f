using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Users;

/// <summary>What of an account can be changed (contract 4.48), in its order.</summary>
public static class ProfileForm
{
    private static readonly EmailField Email = new("email", required: false, blank: true);
    private static readonly TextField FirstName = new("first_name", 150, required: false, blank: true);
    private static readonly TextField LastName = new("last_name", 150, required: false, blank: true);
    private static readonly RoleField Role = new();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Email, FirstName, LastName, Role];

    internal static User Read(Input input, User current) => current with
    {
        Email = input.Read(Email, current.Email),
        FirstName = input.Read(FirstName, current.FirstName),
        LastName = input.Read(LastName, current.LastName),
        Role = input.Read(Role, current.Role),
    };
}
