using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>The products that the simulated account has: those of a new shop.</summary>
internal static class SimulatedProducts
{
    private const int TaxId = 13156;
    private const int TaxPercentage = 19;

    private static readonly (string Code, string Name, decimal Price)[] All =
    [
        ("S01", "SIM Card", 10000), ("PORTE", "Portabilidad", 5000), ("ESIM", "eSIM", 15000), ("HT01", "Módem Hotspot", 120000),
        ("R5D", "Recarga 5 Días", 20000), ("R7D", "Recarga 7 Días", 40000), ("R15D", "Recarga 15 Días", 60000), ("R30D", "Recarga 30 Días", 80000),
        ("MAPAV1", "Mapa V1", 12000),
    ];

    /// <summary>A page, with the way to the next when there is one.</summary>
    public static JsonObject Page(int page, int size)
    {
        var results = All.Skip((int)Math.Min((page - 1L) * size, All.Length)).Take(size).Select(Json);
        var links = new JsonObject();
        if ((long)page * size < All.Length)
            links["next"] = new JsonObject { ["href"] = string.Create(CultureInfo.InvariantCulture, $"/v1/products?page={page + 1}&page_size={size}") };
        return new JsonObject
        {
            ["pagination"] = new JsonObject { ["page"] = page, ["page_size"] = size, ["total_results"] = All.Length },
            ["results"] = new JsonArray([.. results]),
            ["_links"] = links,
        };
    }

    private static JsonObject Json((string Code, string Name, decimal Price) product, int place) => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{place + 1:D12}"),
        ["code"] = product.Code,
        ["name"] = product.Name,
        ["type"] = "Product",
        ["taxes"] = new JsonArray(new JsonObject { ["id"] = TaxId, ["name"] = "IVA 19%", ["type"] = "IVA", ["percentage"] = TaxPercentage }),
        ["tax_included"] = true,
        ["prices"] = new JsonArray(new JsonObject
        {
            ["currency_code"] = "COP",
            ["price_list"] = new JsonArray(new JsonObject { ["position"] = 1, ["value"] = product.Price }),
        }),
    };
}
