using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Catalogue;

/// <summary>The fields of a product (contract 4.20), in their order. Derived values are not among them.</summary>
public static class ProductForm
{
    internal static readonly ReferenceField CategoryReference = new("category", required: false, nullable: true);
    private static readonly TextField Name = new("name", 255);
    private static readonly TextField Description = new("description", Texts.Longest);
    private static readonly AmountField Price = new("price");
    private static readonly IntegerField Stock = new("stock", 0, int.MaxValue, required: false);
    private static readonly TextField Warranty = new("warranty_info", 255, required: false, blank: true);
    private static readonly BooleanField IsActive = new("is_active", required: false);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Description, Price, Stock, CategoryReference, Warranty, IsActive];

    internal static Product Read(Input input, Product current) => current with
    {
        Name = input.Read(Name, current.Name),
        Description = input.Read(Description, current.Description),
        Price = input.Read(Price, current.Price),
        Stock = input.Read(Stock, current.Stock),
        CategoryId = input.Read(CategoryReference, current.CategoryId),
        Warranty = input.Read(Warranty, current.Warranty),
        IsActive = input.Read(IsActive, current.IsActive),
    };
}
