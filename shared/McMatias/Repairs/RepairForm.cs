using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Access;

namespace Mostrador.McMatias.Repairs;

/// <summary>The fields of a repair (contract 4.12), in their order. Its branch is read of a super administrator only.</summary>
public static class RepairForm
{
    internal static readonly NullableTextField Number = new("numero_servicio", 20);
    internal static readonly ReferenceField CustomerReference = new("id_cliente");
    internal static readonly ReferenceField UserReference = new("id_usuario", required: false);
    internal static readonly ReferenceField BranchReference = new("id_sucursal", required: false);
    internal static readonly ReferenceField CategoryReference = new("id_categoria", required: false, nullable: true);
    private static readonly NullableTextField Problem = new("descripcion_problema", Texts.Longest);
    private static readonly ChoiceField State = new("estado", RepairState.All, required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        Number, CustomerReference, UserReference, BranchReference, CategoryReference, Problem, State, .. RepairPhotos.Fields,
    ];

    /// <summary>The repair as the body describes it for this caller, but for its photos. A number that says nothing changes nothing.</summary>
    internal static Repair Read(Input input, Caller me, Repair current) => current with
    {
        Number = input.Read(Number, null) is { Length: > 0 } number ? number : current.Number,
        CustomerId = input.Read(CustomerReference, current.CustomerId) ?? 0,
        UserId = input.Read(UserReference, current.UserId) ?? 0,
        BranchId = me.IsSuperAdmin ? input.Read(BranchReference, current.BranchId) ?? 0 : current.BranchId,
        CategoryId = input.Read(CategoryReference, current.CategoryId),
        Problem = input.Read(Problem, current.Problem),
        State = input.Read(State, current.State),
    };
}
