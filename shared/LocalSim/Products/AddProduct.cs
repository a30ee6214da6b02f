using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.LocalSim.Products;

/// <summary>
/// Adds a product to the catalogue. The published API has no operation for it: products come with the business, from Siigo
/// (<see cref="SyncCatalogue"/>), or from a file. Its fields are those that the catalogue shows.
/// </summary>
public sealed class AddProduct(Business business)
{
    private const int LongestCode = 255;

    private static readonly TextField Code = new("code", least: 1, most: LongestCode, trimmed: true);
    private static readonly TextField Name = new("name", least: 1);
    private static readonly TextField Description = new("description", required: false);
    private static readonly AmountField Price = new("price");
    private static readonly IntegerField TaxPercentage = new("tax_percentage", least: 0, most: 100, required: false);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Code, Name, Description, Price, TaxPercentage];

    /// <summary>Adds it.</summary>
    public async Task Run(RequestBody body)
    {
        var input = Input.Body(body);
        var product = new Product
        {
            Id = Business.NewId(),
            Code = input.Read(Code),
            Name = input.Read(Name),
            Description = input.Read(Description, ""),
            Price = input.Read(Price),
            TaxPercentage = input.Read(TaxPercentage, Product.OrdinaryTax),
        };
        input.Check();
        await business.Transact(async transaction =>
        {
            if (await transaction.Peek<Product>(product.Code) is not null)
                throw FastApiAnswer.BadRequest("Code ya existe");
            transaction.Create(product);
        });
    }
}
