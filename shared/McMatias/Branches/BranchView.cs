namespace Mostrador.McMatias.Branches;

/// <summary>A branch as the API shows it (contract 4.4).</summary>
public sealed record BranchView(long IdSucursal, string Nombre, string? Direccion, bool Activo)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Sucursal";

    /// <summary>The view of a branch.</summary>
    public static BranchView Of(Branch branch) => new(branch.Id, branch.Name, branch.Address, branch.IsActive);
}
