using Mostrador.Endurance.Clients;
using Mostrador.Endurance.Clients.PointOfSale;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Runs;

/// <summary>The modules that a run plays in.</summary>
internal static class Shops
{
    private static readonly (string Name, string Root, Func<Door, History, IShop> Make)[] All =
    [
        ("pos", "/pos/api/", (door, history) => new PosShop(door, history)),
    ];

    public static IReadOnlyList<IShop> Make(RunOptions options, History history)
    {
        if (options.Modules.FirstOrDefault(name => All.All(shop => shop.Name != name)) is { } unknown)
            throw new ArgumentException($"There is no module {unknown}; there are {string.Join(", ", All.Select(shop => shop.Name))}.");
        return
        [
            .. All.Where(shop => options.Modules.Count == 0 || options.Modules.Contains(shop.Name))
                .Select(shop => shop.Make(new Door(shop.Name, shop.Root, history, options.Keys), history)),
        ];
    }
}
