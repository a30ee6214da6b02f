using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.McMatias.Roles;

/// <summary>The fields of a role (contract 4.3), in their order.</summary>
public static class RoleForm
{
    internal static readonly TextField Name = new("nombre_rol", 50);
    internal static readonly NullableIntegerField Number = new("numero_rol", int.MinValue, int.MaxValue);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Number];

    internal static Role Read(Input input, Role current) => current with
    {
        Name = input.Read(Name, current.Name),
        Number = input.Read(Number, current.Number),
    };
}
