using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.Pages;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>The section about the trade of the shops, as far as modules tell it.</summary>
public sealed class ShowTrade(DeskFacts facts, IEnumerable<IShopFigures> modules)
{
    private const int Days = 90;

    /// <summary>The page of a shop; of the first one, where the request names none that there is.</summary>
    public async Task<IResult> Run(string formToken, IQueryCollection query)
    {
        var frame = facts.Frame(formToken);
        var shops = new List<(IShopFigures Source, ShopChoice Choice)>();
        foreach (var source in modules)
            shops.AddRange((await source.Shops()).Select(shop => (source, new ShopChoice(source.Module, shop))));
        var asked = shops.Find(shop => shop.Choice.Module == query["module"] && shop.Choice.Shop.Id == query["shop"]);
        var (shown, choice) = asked.Source is null && shops.Count > 0 ? shops[0] : asked;
        var today = shown?.Today ?? DateOnly.FromDateTime(frame.Now.UtcDateTime);
        var days = new DateRange(today.AddDays(1 - Days), today);
        var figures = shown is null ? null : await shown.Read(choice.Shop.Id, days);
        return new PageAnswer<TradePage, TradeView>(new TradeView(frame, [.. shops.Select(shop => shop.Choice)], choice, days, figures));
    }
}
