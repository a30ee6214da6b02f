using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Users;

/// <summary>The fields of a user (contract 4.6), in their order.</summary>
public static class UserForm
{
    internal static readonly EmailField Email = new("correo_electronico", 100);
    internal static readonly ReferenceField RoleReference = new("id_rol");
    internal static readonly ReferenceField BranchReference = new("id_sucursal");
    private static readonly PasswordField Password = new();
    private static readonly TextField FullName = new("nombre_apellido", 100);
    private static readonly BooleanField IsActive = new("activo", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Password, FullName, Email, RoleReference, BranchReference, IsActive];

    internal static string EmailTaken(Input input) => input.Messages.AlreadyTaken("usuario", "correo electronico");

    /// <summary>The user as the body describes him for this caller, and his password; null = not sent. Errors are in the input.</summary>
    internal static (User User, string? Password) Read(Input input, Caller me, User current)
    {
        var password = input.Read(Password, "");
        var user = current with
        {
            FullName = input.Read(FullName, current.FullName),
            Email = input.Read(Email, current.Email),
            RoleId = input.Read(RoleReference, current.RoleId) ?? 0,
            BranchId = me.IsSuperAdmin ? input.Read(BranchReference, current.BranchId) ?? 0 : current.BranchId,
            IsActive = input.Read(IsActive, current.IsActive),
        };
        return (user, password.Length > 0 ? password : null);
    }
}

/// <summary>A password of at least four characters (contract 2).</summary>
public sealed class PasswordField() : TextField("password", int.MaxValue)
{
    private const int Least = 4;

    /// <summary>What is said of a shorter one.</summary>
    public const string TooShort = "La contraseña debe tener al menos 4 caracteres.";

    /// <summary>Whether a password is long enough.</summary>
    public static bool IsLongEnough(string password) => password.EnumerateRunes().Take(Least).Count() == Least;

    /// <inheritdoc/>
    protected override (string? Value, string? Error) Accept(string text, DjangoMessages messages) =>
        IsLongEnough(text) ? (text, null) : (null, TooShort);
}
