using Mostrador.Endurance.Clients;
using Mostrador.Endurance.Clients.LocalSim;
using Mostrador.Endurance.Clients.McMatias;
using Mostrador.Endurance.Clients.PointOfSale;
using Mostrador.Endurance.Clients.SmartSales;
using Mostrador.Endurance.Clients.Stockly;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Runs;

/// <summary>The modules that a run plays in.</summary>
internal static class Shops
{
    private static readonly (string Name, string Root)[] All =
    [
        ("pos", "/pos/api/"), ("smartsales", "/smartsales/api/"), ("mcmatias", "/mcmatias/api/"), ("localsim", "/localsim/api/"), ("stockly", "/stockly/api/v1/"),
    ];

    /// <param name="options">Which of them, and with how many clients.</param>
    /// <param name="history">Where all they send is written down.</param>
    /// <param name="providers">Where their providers are, once they run.</param>
    /// <param name="log">What the host has said until now.</param>
    public static IReadOnlyList<IShop> Make(RunOptions options, History history, Func<Uri> providers, Func<string> log)
    {
        if (options.Modules.FirstOrDefault(name => All.All(shop => shop.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no module {unknown}; there are {string.Join(", ", All.Select(shop => shop.Name))}.");
        return
        [
            .. All.Where(shop => options.Modules.Count == 0 || options.Modules.Contains(shop.Name))
                .Select(shop => Make(new Door(shop.Name, shop.Root, history, options.Keys))),
        ];

        IShop Make(Door door) => door.Module switch
        {
            "pos" => new PosShop(door, history),
            "smartsales" => new SmartShop(door, history),
            "mcmatias" => new MatiasShop(door, history),
            "localsim" => new SimShop(door, history, options.Clients, providers, log),
            _ => new StocklyShop(door, history),
        };
    }
}
