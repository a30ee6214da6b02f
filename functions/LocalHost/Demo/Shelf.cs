using System.Globalization;

namespace Mostrador.LocalHost.Demo;

/// <summary>What of an assortment is in stock, as the shop remembers it.</summary>
/// <param name="memory">The shop's memory.</param>
/// <param name="products">The assortment.</param>
/// <param name="place">Which shelf, where there are several.</param>
internal sealed class Shelf(DemoMemory memory, IReadOnlyList<DemoProduct> products, string place = "")
{
    private const double WeeksOfStock = 4;

    /// <summary>What is put on the shelf at the opening.</summary>
    public static int First(DemoProduct product) => Usual(product);

    /// <summary>How many there are.</summary>
    public int this[DemoProduct product] => (int)memory.Number(Name(product));

    /// <summary>Puts some on the shelf, or takes some off.</summary>
    public void Add(DemoProduct product, int quantity) => memory.Add(Name(product), quantity);

    /// <summary>Takes a basket of different products off the shelf; empty when nothing is there.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="lines">How many products.</param>
    /// <param name="most">How many of a product.</param>
    public IReadOnlyList<DemoLine> Fill(Random random, int lines, int most)
    {
        var basket = new List<DemoLine>();
        for (var i = 0; i < lines; i++)
        {
            var product = random.Of(products, product => product.Weekly);
            var quantity = Math.Min(random.Between(1, most), this[product]);
            if (quantity == 0 || basket.Exists(line => line.Product == product))
                continue;
            Add(product, -quantity);
            basket.Add(new(product, quantity));
        }

        return basket;
    }

    /// <summary>Puts a basket back.</summary>
    public void PutBack(IEnumerable<DemoLine> basket)
    {
        foreach (var line in basket)
            Add(line.Product, line.Quantity);
    }

    /// <summary>What runs short is delivered: puts it on the shelf and says how many of what.</summary>
    public IReadOnlyList<DemoLine> Deliver()
    {
        var delivery = products
            .Where(product => this[product] < 1 + (product.Weekly * 1.2))
            .Select(product => new DemoLine(product, Usual(product)))
            .ToList();
        PutBack(delivery);
        return delivery;
    }

    /// <summary>A basket as an errand keeps it.</summary>
    public static string Written(IEnumerable<DemoLine> basket) => string.Join(' ', basket.Select(line => $"{line.Product.Code}:{line.Quantity}"));

    /// <summary>A basket that an errand kept.</summary>
    public IEnumerable<DemoLine> Read(string basket) => basket.Split(' ').Select(line => line.Split(':')).Select(line => new DemoLine(
        products.First(product => product.Code == line[0]), int.Parse(line[1], CultureInfo.InvariantCulture)));

    private static int Usual(DemoProduct product) => 2 + (int)(product.Weekly * WeeksOfStock);

    private string Name(DemoProduct product) => $"stock{place}/{product.Code}";
}
