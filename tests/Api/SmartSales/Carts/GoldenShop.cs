using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Carts;

namespace Mostrador.Api.Tests.SmartSales.Carts;

/// <summary>The shop of the golden phrases.</summary>
internal static class GoldenShop
{
    private static readonly Dictionary<long, string> Handles = [];

    public static CatalogueIndex Index { get; } = new([.. GoldenFile.Lines("cart-catalogue.txt").Select(Read)]);

    public static string HandleOf(CatalogueEntry entry) => Handles[entry.Id];

    public static CatalogueEntry Entry(string handle) => Index.Products.Single(entry => HandleOf(entry) == handle);

    private static CatalogueEntry Read(string line, int row)
    {
        var cells = line.Split(" | ");
        Handles[row + 1] = cells[0];
        return new(
            row + 1,
            cells[1],
            cells[5],
            Amount.Round(decimal.Parse(cells[2], CultureInfo.InvariantCulture)),
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            cells[4] == "active",
            DateTimeOffset.UnixEpoch.AddDays(row));
    }
}
