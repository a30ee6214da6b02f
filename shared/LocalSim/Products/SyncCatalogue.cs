using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Siigo;

namespace Mostrador.LocalSim.Products;

/// <summary>Copies the products of Siigo into the catalogue, matched by code (contract 15); off unless the settings say so.</summary>
public sealed class SyncCatalogue(Business business, SiigoClient siigo, SiigoSettings settings)
{
    private const int LongestCode = 255;
    private const int MostPages = 1000;

    /// <summary>Copies them page by page. What Siigo does not have stays as it is.</summary>
    public async Task Run(CancellationToken stopping)
    {
        if (!settings.CatalogueSync)
            return;
        for (var page = 1; page <= MostPages && await siigo.Products(page, stopping) is { } found; page++)
        {
            foreach (var product in found.Products.Where(product => product.Code.Length <= LongestCode))
                await business.Transact(transaction => Copy(transaction, product));
            if (!found.HasNext)
                return;
        }
    }

    private static async Task Copy(Transaction transaction, SiigoProduct product)
    {
        if (await transaction.Find<Product>(product.Code) is { } known)
        {
            var copy = Copied(known, product);
            if (copy != known)
                transaction.Replace(copy);
        }
        else if (product.Price is not null)
        {
            var made = new Product
            {
                Id = Business.NewId(),
                Code = product.Code,
                Name = product.Name,
                Description = "",
                Price = Amount.Zero,
                TaxPercentage = 0,
            };
            transaction.Create(Copied(made, product));
        }
    }

    private static Product Copied(Product known, SiigoProduct product)
    {
        var tax = product.TaxPercentage ?? 0;
        return known with
        {
            Name = product.Name.Length > 0 ? product.Name : known.Name,
            Price = PriceOf(product, tax) ?? known.Price,
            TaxPercentage = (long)decimal.Round(Math.Clamp(tax, 0, 100)),
        };
    }

    /// <summary>The shop's prices have the tax in them; Siigo's need not.</summary>
    private static Amount? PriceOf(SiigoProduct product, decimal tax) => product.Price is { } price
        ? product.TaxIncluded ? price : Amount.Round(price.Units * (1 + (Math.Clamp(tax, 0, 100) / 100)))
        : null;
}
