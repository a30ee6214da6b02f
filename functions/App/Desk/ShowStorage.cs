using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim;
using Mostrador.Pages;
using Mostrador.Pages.Desk;
using McMatiasShop = Mostrador.McMatias.Shop;
using PosShop = Mostrador.PointOfSale.Shop;
using SmartSalesShop = Mostrador.SmartSales.Shop;
using StocklyBooks = Mostrador.Stockly.Books;

namespace Mostrador.App.Desk;

/// <summary>The section about the size of the store.</summary>
public sealed class ShowStorage(DeskFacts facts, IStoreFigures store)
{
    private const string Shared = "all of them";

    private static readonly HashSet<string> Modules =
        [PosShop.Module, StocklyBooks.Module, Business.Module, SmartSalesShop.Module, McMatiasShop.Module];

    /// <summary>The page as of now.</summary>
    public async Task<IResult> Run(string formToken, CancellationToken cancellation)
    {
        var found = await store.Figures(cancellation);
        var modules = found.Kinds.GroupBy(kind => ModuleOf(kind.Kind))
            .Select(module => new KindCount(module.Key, module.Sum(kind => kind.Count)))
            .OrderByDescending(module => module.Count);
        return new PageAnswer<StoragePage, StorageView>(new StorageView(facts.Frame(formToken), found, [.. modules]));
    }

    // Kinds are named after their module; the Kernel's own are not, and belong to whoever uses them.
    private static string ModuleOf(string kind) => kind.Split('-')[0] is var first && Modules.Contains(first) ? first : Shared;
}
