using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.LocalSim;

/// <summary>The shop of SIM cards: its lots, its sellers, and the cards that all of them reach for.</summary>
internal sealed class SimStage(History history)
{
    public const string Password = "Vendedor1!";
    private const int LotSize = 20;

    /// <summary>Cards that were on the shelf when somebody looked last.</summary>
    public SharedPile<Card> Shelf { get; } = new(200);

    public ConcurrentDictionary<string, Seller> Sellers { get; } = new();

    /// <summary>Lots that are there for certain.</summary>
    public SharedPile<string> Lots { get; } = new();

    /// <summary>Names the next lot and its cards. Their numbers mean nothing special to Winred but for one: it ends pending, and is told of later.</summary>
    public (string Lot, IReadOnlyList<(string Number, string Iccid)> Cards) NextLot()
    {
        var first = history.NextAmount();
        return ($"L{first}", [.. Enumerable.Range(0, LotSize).Select(i => (i == 0 ? $"3{first % 100_000:D5}9906" : Number((first * LotSize) + i), $"8957{(first * LotSize) + i:D15}"))]);
    }

    // Its last four digits are below those that mean something to Winred.
    private static string Number(long one) => string.Create(CultureInfo.InvariantCulture, $"30{one / 9000:D4}{one % 9000:D4}");

    /// <summary>Uploads a lot; its cards go on the shelf.</summary>
    public async Task Upload(Func<Ask, Task<Operation>> send, Func<string, Task<JsonNode?>> look)
    {
        var (lot, cards) = NextLot();
        var book = LotBook.Of(lot, cards); // Written once: what is sent again with its key is the same file.
        var made = await send(new Ask("upload", HttpMethod.Post, "sims/upload_lotes") { Mark = lot, About = [$"lot {lot}"], Content = () => LotBook.Form(book) });
        if (made.Outcome != Outcome.Acknowledged || await look($"sims/por_lote?lote_id={lot}") is not { } stored)
            return;
        Lots.Add(lot);
        foreach (var sim in stored["sims"]!.AsArray())
            Shelf.Add(new Card((string)sim!["id"]!, (string)sim["numero_linea"]!));
    }
}

/// <summary>A SIM card.</summary>
internal sealed record Card(string Id, string Number);

/// <summary>A seller: only one client works under his name.</summary>
internal sealed class Seller(string username)
{
    public string Username => username;

    public string Token { get; set; } = "";

    /// <summary>Whether he has an open shift; null = he does not know.</summary>
    public bool? HasShift { get; set; }

    /// <summary>His latest sales that he was told of, each with its cards and its price.</summary>
    public List<(string Sale, IReadOnlyList<Card> Cards, int Price, string Method)> Sold { get; } = [];
}
