namespace Mostrador.McMatias.Roles;

/// <summary>A role as the API shows it (contract 4.3).</summary>
public sealed record RoleView(long IdRol, string NombreRol, long? NumeroRol)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Rol";

    /// <summary>The view of a role.</summary>
    public static RoleView Of(Role role) => new(role.Id, role.Name, role.Number);
}
