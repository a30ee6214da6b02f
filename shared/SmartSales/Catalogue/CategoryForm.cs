using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>The fields of a category (contract 4.29), in their order.</summary>
public static class CategoryForm
{
    internal static readonly TextField Name = new("name", 255);
    private static readonly TextField Description = new("description", Texts.Longest, required: false, blank: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Description];

    internal static Category Read(Input input, Category current) => current with
    {
        Name = input.Read(Name, current.Name),
        Description = input.Read(Description, current.Description),
    };
}
