namespace Mostrador.McMatias.Users;

/// <summary>A user as the API shows him (contract 4.6): never his password.</summary>
public sealed record UserView(
    long IdUsuario, string NombreApellido, string CorreoElectronico, long IdRol, long IdSucursal, bool Activo, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The class word of his 404.</summary>
    public const string What = "Usuario";

    /// <summary>The view of a user.</summary>
    public static UserView Of(User user) => new(
        user.Id, user.FullName, user.Email, user.RoleId, user.BranchId, user.IsActive, user.CreatedAt, user.UpdatedAt);
}
