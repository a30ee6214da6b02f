using System.Globalization;

namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>A sale at the counter: mostly a SIM with its plan, sometimes a service or a modem.</summary>
/// <param name="Number">Its number in the shift.</param>
/// <param name="Time">When.</param>
/// <param name="Method">How it is paid.</param>
/// <param name="Items">What is sold.</param>
/// <param name="Sim">The SIM; null = none.</param>
internal sealed record SimSale(int Number, TimeOnly Time, string Method, IReadOnlyList<SimItem> Items, DemoSim? Sim)
{
    // Prices by code: those of the module's own catalogue in pesos, and what the counter asks in dollars.
    private static readonly Dictionary<string, (string Name, decimal Pesos, decimal Dollars)> Catalogue = new()
    {
        ["S01"] = ("SIM Card", 10_000, 3),
        ["PORTE"] = ("Portabilidad", 5_000, 2),
        ["HT01"] = ("Módem Hotspot", 120_000, 32),
        ["MAPAV1"] = ("Mapa V1", 12_000, 3),
        ["R5D"] = ("Recarga 5 Días", 20_000, 6),
        ["R7D"] = ("Recarga 7 Días", 40_000, 11),
        ["R15D"] = ("Recarga 15 Días", 60_000, 16),
        ["R30D"] = ("Recarga 30 Días", 80_000, 21),
    };

    private static readonly string[] Services = ["PORTE", "MAPAV1", "R5D", "MAPAV1", "HT01"];

    /// <summary>Decides what is sold.</summary>
    public static SimSale Plan(int number, TimeOnly time, Random random, SimLots lots, bool invoices)
    {
        var method = random.NextDouble() switch { < 0.5 => "cash", < 0.76 => "card", < 0.93 => invoices ? "electronic" : "card", _ => "dollars" };
        var wanted = random.Of(SimLots.Operators, @operator => @operator.Share);
        if (lots.Left(wanted) < 3 || random.Happens(0.15))
            return new(number, time, method, [Item(random.Of(Services), method, null)], null);
        var sim = lots.Take(wanted);
        List<SimItem> items = [Item("S01", method, sim.Iccid)];
        if (sim.Plan is { } plan)
            items.Add(Item(plan, method, sim.Iccid));
        if (random.Happens(0.12))
            items.Add(Item("MAPAV1", method, null));
        return new(number, time, method, items, sim);
    }

    /// <summary>What it comes to, in minor units of its currency.</summary>
    public long Total => Items.Sum(item => (long)(item.Price * 100));

    /// <summary>The request.</summary>
    public object Body => new
    {
        items = Items.Select(item => new
        {
            product_id = item.Code,
            product_code = item.Code,
            quantity = 1,
            unit_price = item.Price,
            description = item.Name,
            iva = 19,
            iccid = item.Iccid,
        }),
        payment_method = Method,
        customer_id = "1",
        customer_identification = string.Create(CultureInfo.InvariantCulture, $"52{Number * 7919 % 1_000_000:D6}"),
    };

    private static SimItem Item(string code, string method, string? iccid)
    {
        var (name, pesos, dollars) = Catalogue[code];
        return new(code, name, method == "dollars" ? dollars : pesos, iccid);
    }
}

/// <summary>One line of a sale.</summary>
internal sealed record SimItem(string Code, string Name, decimal Price, string? Iccid);
