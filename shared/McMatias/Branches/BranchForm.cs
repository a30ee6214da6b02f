using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.McMatias.Branches;

/// <summary>The fields of a branch (contract 4.4), in their order.</summary>
public static class BranchForm
{
    private static readonly TextField Name = new("nombre", 100);
    private static readonly NullableTextField Address = new("direccion", Texts.Longest);
    private static readonly BooleanField IsActive = new("activo", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Address, IsActive];

    internal static Branch Read(Input input, Branch current) => current with
    {
        Name = input.Read(Name, current.Name),
        Address = input.Read(Address, current.Address),
        IsActive = input.Read(IsActive, current.IsActive),
    };
}
