using Mostrador.Benchmarks.Http;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias;

namespace Mostrador.Benchmarks.Scenes.McMatias;

/// <summary>
/// Two branches: cashiers search products, look at a sale and at the newest ones, and sell. A sale of its history is three documents: the
/// sale and its two lines.
/// </summary>
internal sealed class McMatiasScene : IScene
{
    private const int Spelled = 16_384;

    private readonly FilledIds _sales = new();

    public string Name => "MCMatias";

    public IReadOnlyCollection<DocumentType> Types => McMatiasServices.DocumentTypes;

    public Task Furnish(HttpClient http) => TwoBranches.Furnish(http);

    public async Task Fill(DocumentStore store, int documents)
    {
        var sales = Math.Max(1, documents / SaleHistory.DocumentsOfSale);
        var history = await SaleHistory.Read(store, sales);
        await history.Store();
        _sales.Add(history.FirstId, sales);
    }

    /// <inheritdoc/>
    /// <remarks>Lists are ascending by contract, so the newest sales are on the last page; with it comes how many there are.</remarks>
    public async Task<IReadOnlyList<Asked>> Open(HttpClient http)
    {
        var shop = await TwoBranches.Open(http);
        var searches = TwoBranches.Searches.Select((search, place) => Request.Get($"{TwoBranches.Base}productos/?search={search}", shop.TokenOf(place))).ToList();
        var sales = _sales.Some(Spelled).Select(id => Request.Get($"{TwoBranches.Base}ventas/{id}/", shop.TokenOf(id))).ToList();
        var newest = shop.Cashiers.Select(token => Request.Get($"{TwoBranches.Base}ventas/?page=last", token)).ToList();
        return
        [
            new("GET productos/?search=", number => new OneOf(searches, number)),
            new("GET ventas/{id}/", number => new OneOf(sales, number)),
            new("GET ventas/?page=last", number => new OneOf(newest, number)),
            new("POST ventas/, POST detalle_ventas/, in turns", number => new CounterSale(shop, number)) { Status = 201, IsWrite = true },
        ];
    }
}
