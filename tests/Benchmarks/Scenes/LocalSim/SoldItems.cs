using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>What is sold in a shift: two items, at the catalogue's prices.</summary>
internal sealed class SoldItems(IReadOnlyList<Product> catalogue)
{
    private const int PesosForADollar = 4000;

    private readonly Dictionary<string, Product> _products = catalogue.ToDictionary(product => product.Code);

    /// <summary>A card and its plan, both about one SIM.</summary>
    public IReadOnlyList<SaleItem> Sim(string method, string plan, string simId) =>
        [Item(method, "S01", 1) with { SimId = simId }, Item(method, plan, 1) with { SimId = simId }];

    /// <summary>What needs no SIM.</summary>
    public IReadOnlyList<SaleItem> Service(string method, int maps) => [Item(method, "PORTE", 1), Item(method, "MAPAV1", maps)];

    private SaleItem Item(string method, string code, int quantity)
    {
        var product = _products[code];
        return new SaleItem
        {
            ProductId = product.Id,
            ProductCode = code,
            Quantity = quantity,
            UnitPrice = PaymentMethod.IsPesos(method) ? product.Price : Amount.Round(product.Price.Units / PesosForADollar),
            Description = product.Name,
            Iva = 19,
        };
    }
}
