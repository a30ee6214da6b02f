using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Roles;

namespace Mostrador.McMatias.Users;

/// <summary>The caller as he sees himself, with the names that every page shows (contract 4.2).</summary>
public sealed record ProfileView(
    long IdUsuario, string NombreApellido, string CorreoElectronico, long IdRol, string NombreRol, long? NumeroRol, long IdSucursal,
    string? NombreSucursal)
{
    /// <summary>The view of a user.</summary>
    public static ProfileView Of(User user, Role role, Branch? branch) => new(
        user.Id, user.FullName, user.Email, user.RoleId, role.Name, role.Number, user.BranchId, branch?.Name);
}
