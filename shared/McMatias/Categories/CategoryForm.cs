using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.McMatias.Categories;

/// <summary>The fields of a category (contract 4.5), in their order.</summary>
public static class CategoryForm
{
    private static readonly TextField Name = new("nombre_categoria", 100);
    private static readonly ChoiceField Kind = new("tipo", CategoryKind.All);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Kind];

    internal static Category Read(Input input, Category current) => current with
    {
        Name = input.Read(Name, current.Name),
        Kind = input.Read(Kind, current.Kind),
    };
}
