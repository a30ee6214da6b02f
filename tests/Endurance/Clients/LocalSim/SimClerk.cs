using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.LocalSim;

/// <summary>A seller's day: his shift, sales in every way to pay, returns, lots and top-ups.</summary>
internal sealed class SimClerk(Seller seller, Hand hand, SimStage stage)
{
    private const int MostSold = 10;
    private static readonly string[] Methods = ["cash", "card", "electronic", "electronic", "dollars"];
    private static readonly string[] Identifications = ["900123", "900124", "900125", "900126", "9900000401"];
    private static readonly int[] Packages = [101, 1163, 1067];

    private readonly Random _random = hand.Random;

    public async Task Act()
    {
        if (seller.HasShift is not true)
            await OpenShift();
        await (_random.Next(40) switch
        {
            < 24 => Sell(),
            < 27 => Exchange(),
            < 30 => PayBack(),
            < 32 => Upload(),
            < 37 => TopUp(),
            < 38 => TopUpLot(),
            _ => CloseShift(),
        });
    }

    private async Task OpenShift()
    {
        if (seller.HasShift is null && await hand.Door.Look("sales/por-turno", seller.Token) is not null)
        {
            seller.HasShift = true;
            return;
        }

        var opened = await Send(Ask.Post("open shift", "turnos/abrir", new { }));
        seller.HasShift = opened.Outcome == Outcome.Acknowledged ? true : null;
    }

    private async Task CloseShift()
    {
        var closed = await Send(Ask.Post("close shift", "turnos/cerrar", new { efectivo_reportado = 0, datafono_reportado = 0, dolares_reportado = 0 }) with { Refusals = [404] });
        seller.HasShift = closed.Outcome == Outcome.Unknown ? null : false;
    }

    private async Task Sell()
    {
        if (hand.Reach(stage.Shelf) is not { } one)
        {
            await Upload();
            return;
        }

        Card[] cards = _random.Next(3) == 0 && hand.Reach(stage.Shelf) is { } other && other != one ? [one, other] : [one];
        var (mark, method, price) = ($"{Guid.NewGuid()}", hand.Any(Methods), _random.Next(1000, 100_000_000));
        var items = cards.Select(card => new
        {
            product_id = card.Id,
            product_code = "S01",
            quantity = 1,
            unit_price = price,
            description = "SIM",
            iva = 19,
            sim_id = card.Id,
        });
        var sold = await Send(Ask.Post("sale", "sales/ventas", new { items, payment_method = method, customer_id = mark, customer_identification = hand.Any(Identifications) })
            with
        { Mark = mark, About = [.. cards.Select(card => $"sim {card.Id}")], Refusals = [400, 403] });
        if (sold.Status == 403)
            seller.HasShift = null;
        if (sold is not { Outcome: Outcome.Acknowledged, Answer: { } answer })
            return;
        seller.Sold.Add(((string)answer["venta_id"]!, cards, price, method));
        if (seller.Sold.Count > MostSold)
            seller.Sold.RemoveAt(0);
    }

    private async Task Exchange()
    {
        if (seller.Sold.Count == 0 || hand.Reach(stage.Shelf) is not { } replacement)
            return;
        var (sale, cards, _, _) = hand.Any(seller.Sold);
        var card = hand.Any(cards);
        await Return("exchange", sale, card, mark => new { sim_id = card.Id, tipo_devolucion = "intercambio", sim_reemplazo_id = replacement.Id, motivo = mark }, $"sim {replacement.Id}");
    }

    private async Task PayBack()
    {
        if (seller.Sold.Count == 0)
            return;
        var (sale, cards, price, _) = hand.Any(seller.Sold);
        var card = hand.Any(cards);
        var amount = _random.Next(2) == 0 ? price : _random.Next(1, price);
        await Return("pay back", sale, card, mark => new { sim_id = card.Id, tipo_devolucion = "devolucion", monto_devuelto = amount, motivo = mark });
    }

    private Task<Operation> Return(string kind, string sale, Card card, Func<string, object> body, params string[] about)
    {
        var mark = $"motivo {Guid.NewGuid()}";
        return Send(Ask.Post(kind, "devoluciones/", body(mark)) with { Mark = mark, About = [$"sim {card.Id}", $"sale {sale}", .. about] });
    }

    private Task Upload() => stage.Upload(Send, path => hand.Door.Look(path, seller.Token));

    // A number of his own: it is in no lot, and topped up once.
    private Task<Operation> TopUp()
    {
        var number = $"31{_random.Next(10_000, 99_999)}{_random.Next(0, 900):D3}";
        return Send(Ask.Post("top-up", "winred/topup", new { product_id = hand.Any(Packages), subscriber = number }) with { Mark = number, About = [$"number {number}"] });
    }

    private Task TopUpLot() => stage.Lots.Take(_random) is { } lot
        ? Send(Ask.Post("top-up lot", "winred/topup-lote", new { lote_id = lot, product_id = 101 }) with { About = [$"lot {lot}"] })
        : Upload();

    private Task<Operation> Send(Ask ask) => hand.Send(ask with { Token = seller.Token, About = [.. ask.About, $"seller {seller.Username}"] });
}
