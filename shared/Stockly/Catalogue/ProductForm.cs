using System.Text.RegularExpressions;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The fields of a product (contract, endpoints 28 and 30), in their order.</summary>
public static partial class ProductForm
{
    /// <summary>The file of a form that becomes the picture.</summary>
    public const string Image = "image";

    private const int MostUnits = 999_999;

    private static readonly UuidField CategoryId = new("categoryId", "ID de categoría inválido") { Aliases = ["category_id"] };
    private static readonly Field<string?> OtherCategoryId = CategoryId.OrNull();
    private static readonly TextField Name = new TextField("name").Trimmed()
        .AtLeast(1, "Nombre es requerido")
        .AtMost(255, "Nombre no puede exceder 255 caracteres");

    private static readonly Field<string?> Sku = new TextField("sku")
        .AtLeast(1, "SKU es requerido")
        .AtMost(100, "SKU no puede exceder 100 caracteres")
        .Matches(SkuShape(), "SKU solo puede contener letras, números, guiones y guiones bajos")
        .OrNull();

    private static readonly Field<decimal?> Price = new NumberField("price")
        .AtLeast(0, "Precio debe ser mayor o igual a 0")
        .AtMost(999_999.99m, "Precio no puede exceder 999,999.99")
        .OrNull();

    private static readonly Field<int?> Stock = Units("stock", "Stock").OrNull();
    private static readonly Field<int?> MinStock = Units("min_stock", "Stock mínimo").OrNull();
    private static readonly Field<string?> Condition = new ChoiceField("condition", ProductCondition.All).OrNull();
    private static readonly Field<string?> Description = new TextField("description")
        .AtMost(1000, "Descripción no puede exceder 1000 caracteres").OrNull();

    private static readonly Field<string?> Brand = new TextField("brand").AtMost(255, "Marca no puede exceder 255 caracteres").OrNull();
    private static readonly Field<string?> Barcode = new TextField("barcode")
        .AtMost(255, "Código de barras no puede exceder 255 caracteres").OrNull();

    private static readonly Field<string?> ImageUrl = new TextField("image_url")
        .Url("URL de imagen inválida")
        .AtMost(500, "URL de imagen no puede exceder 500 caracteres")
        .OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [CategoryId, Name, Sku, Price, Stock, MinStock, Condition, Description, Brand, Barcode, ImageUrl];

    /// <summary>How many units there may be of something.</summary>
    internal static IntegerField Units(string name, string label) => new IntegerField(name, $"{label} debe ser un número entero")
        .AtLeast(0, $"{label} debe ser mayor o igual a 0")
        .AtMost(MostUnits, $"{label} no puede exceder 999,999");

    /// <summary>Reads a new product: what it makes of a blank one. Its SKU stays blank when none was sent.</summary>
    internal static Func<Product, Product> Read(RequestBody body)
    {
        var input = Input.Of(body);
        var (categoryId, name) = (input.Read(CategoryId), input.Read(Name));
        return Checked(input, product => ReadOthers(input, product with { CategoryId = categoryId, Name = name }));
    }

    /// <summary>Reads a change: what it makes of the product as it is. A picture beside it is a change too.</summary>
    internal static Func<Product, Product> ReadChange(RequestBody body, bool bringsPicture)
    {
        var input = Input.Of(body);
        if (!bringsPicture && !input.HasAny(Fields))
            input.Refuse("No valid fields to update");
        var categoryId = input.Has(OtherCategoryId) ? input.Read(OtherCategoryId) : null;
        var name = input.Has(Name) ? input.Read(Name) : null;
        return Checked(input, product => ReadOthers(
            input, product with { CategoryId = categoryId ?? product.CategoryId, Name = name ?? product.Name }));
    }

    // Rules are told once, before anything is looked up; from then on the same reading breaks none.
    private static Func<Product, Product> Checked(Input input, Func<Product, Product> read)
    {
        read(Product.Blank);
        input.Check();
        return read;
    }

    private static Product ReadOthers(Input input, Product current) => current with
    {
        Sku = input.Read(Sku, current.Sku) ?? current.Sku,
        Price = input.Read(Price, null) is { } price ? Amount.Round(price) : current.Price,
        Stock = input.Read(Stock, null) ?? current.Stock,
        MinStock = input.Read(MinStock, null) ?? current.MinStock,
        Condition = input.Read(Condition, null) ?? current.Condition,
        Description = input.Read(Description, current.Description),
        Brand = input.Read(Brand, current.Brand),
        Barcode = input.Read(Barcode, current.Barcode),
        Picture = input.Read(ImageUrl, current.Picture),
    };

    [GeneratedRegex(@"^[A-Z0-9\-_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex SkuShape();
}
