using System.Text.RegularExpressions;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Users;

/// <summary>The fields of a registration (contract 4.47), in their order.</summary>
public static class RegisterForm
{
    internal const string UsernameTaken = "A user with that username already exists.";
    internal static readonly UsernameField Username = new();
    private static readonly TextField Password = new("password", int.MaxValue);
    private static readonly TextField Repeated = new("password2", int.MaxValue, required: false, blank: true);
    private static readonly TextField FirstName = new("first_name", 150, blank: true);
    private static readonly TextField LastName = new("last_name", 150, blank: true);
    private static readonly EmailField Email = new("email", required: false, blank: true);
    private static readonly RoleField Role = new();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Username, Password, Repeated, FirstName, LastName, Email, Role];

    /// <summary>The account as the body describes it, its password, and the password again. Errors are in the input.</summary>
    internal static (User User, string Password, string Repeated) Read(Input input, User blank)
    {
        var user = blank with { Username = input.Read(Username, "") };
        var password = input.Read(Password, "");
        var repeated = input.Has(Repeated.Name) ? input.Read(Repeated, "") : password;
        user = user with
        {
            FirstName = input.Read(FirstName, ""),
            LastName = input.Read(LastName, ""),
            Email = input.Read(Email, ""),
            Role = input.Read(Role, null),
        };
        return (user, password, repeated);
    }

    /// <summary>Fails the password where it was repeated as another, once all fields by themselves are right.</summary>
    internal static void CheckRepeated(Input input, string password, string repeated)
    {
        if (!input.HasErrors && repeated != password)
            input.Fail(Password.Name, "Password fields didn't match.");
    }
}

/// <summary>A user name: letters and digits of any script, and <c>@ . + - _</c>.</summary>
public sealed partial class UsernameField() : TextField("username", 150)
{
    /// <inheritdoc/>
    protected override (string? Value, string? Error) Accept(string text, DjangoMessages messages) => Allowed().IsMatch(text)
        ? (text, null)
        : (null, "Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters.");

    [GeneratedRegex(@"^[\w.@+-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
