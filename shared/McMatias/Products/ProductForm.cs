using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Products;

/// <summary>The fields of a product (contract 4.8), in their order.</summary>
public static class ProductForm
{
    internal static readonly NullableTextField Barcode = new("codigo_barras", 100);
    internal static readonly ImageField Photo = PictureStore.Field("foto_producto");
    internal static readonly ReferenceField Category = new("id_categoria");
    private static readonly ReferenceField CategoryOrNone = new("id_categoria", nullable: true);
    private static readonly TextField Name = new("nombre_producto", 200);
    private static readonly NullableTextField Description = new("descripcion", Texts.Longest);
    private static readonly AmountField Price = new("precio", roundsNoise: true);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Description, Barcode, Price, Photo, Category];

    /// <summary>The product as the body describes it, but for its picture. Only a PATCH may take its category away.</summary>
    internal static Product Read(Input input, Product current, bool partial) => current with
    {
        Name = input.Read(Name, current.Name),
        Description = input.Read(Description, current.Description),
        Barcode = input.Read(Barcode, current.Barcode) is { Length: > 0 } barcode ? barcode : null,
        Price = input.Read(Price, current.Price),
        CategoryId = input.Read(partial ? CategoryOrNone : Category, current.CategoryId),
    };
}
