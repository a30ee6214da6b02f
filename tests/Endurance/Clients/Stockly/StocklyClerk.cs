using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.Stockly;

/// <summary>Buys, sells, invoices and undoes in one company, and looks over the fence to the other.</summary>
internal sealed class StocklyClerk(Company company, Company stranger, Hand hand)
{
    private readonly Random _random = hand.Random;

    public Task Act() => _random.Next(20) switch
    {
        < 7 => Sell(),
        < 9 => Undo(),
        < 11 => Buy(),
        < 12 => UndoPurchase(),
        < 14 => Invoice(),
        < 15 => AddLine(),
        < 16 => CloseInvoice(),
        < 18 => CountStock(),
        _ => LookOverTheFence(),
    };

    private async Task Sell()
    {
        var mark = $"cliente {Guid.NewGuid()}";
        var lines = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => new { product_id = hand.Any([.. company.FirstStock.Keys]), quantity = _random.Next(1, 4), price = _random.Next(100, 9999) / 100m }).ToList();
        var made = await Send(Ask.Post("sale", "sales", new { customer_name = mark, products = lines }) with { Mark = mark });
        if (IdOf(made) is not { } id)
            return;
        made.About.Add($"sale {id}");
        company.Sales.Add(id);
    }

    private Task Undo() => hand.Reach(company.Sales) is { } sale
        ? Send(Ask.Delete("delete sale", $"sales/{sale}") with { About = [$"sale {sale}"], Refusals = [404, 409] })
        : Sell();

    private async Task Buy()
    {
        var mark = $"proveedor {Guid.NewGuid()}";
        object[] lines = [new { product_id = hand.Any([.. company.FirstStock.Keys]), quantity = _random.Next(1, 6), cost_per_unit = 5, sell_price_per_unit = 8 }];
        var made = await Send(Ask.Post("purchase", "purchases", new { supplier = mark, products = lines }) with { Mark = mark });
        if (IdOf(made) is not { } id)
            return;
        made.About.Add($"purchase {id}");
        company.Purchases.Add(id);
    }

    private Task UndoPurchase() => hand.Reach(company.Purchases) is { } purchase
        ? Send(Ask.Delete("delete purchase", $"purchases/{purchase}") with { About = [$"purchase {purchase}"], Refusals = [404] })
        : Buy();

    private async Task Invoice()
    {
        if (hand.Reach(company.Sales) is not { } sale)
            return;
        var mark = $"nota {Guid.NewGuid()}";
        var made = await Send(Ask.Post("invoice", "invoices", new { sale_id = sale, notes = mark })
            with
        { Mark = mark, About = [$"sale {sale}"], Refusals = [404] });
        if (IdOf(made) is not { } id)
            return;
        made.About.Add($"invoice {id}");
        company.Invoices.Add([(id, sale)]);
        company.Sales.Add(sale); // So that somebody may undo it while its invoice is finalized.
    }

    private Task AddLine()
    {
        if (hand.Reach(company.Invoices) is not [var (invoice, sale)])
            return Invoice();
        var mark = $"envío {Guid.NewGuid()}";
        return Send(Ask.Post("invoice line", $"invoices/{invoice}/line-items", new { item_type = "shipping", item_name = mark, unit_price = _random.Next(1, 500) })
            with
        { Mark = mark, About = [$"invoice {invoice}", $"sale {sale}"], Refusals = [400, 404] });
    }

    private Task CloseInvoice() => hand.Reach(company.Invoices) is [var (invoice, sale)]
        ? Send(Ask.Patch("finalize", $"invoices/{invoice}/finalize", new { }) with { About = [$"invoice {invoice}", $"sale {sale}"], Refusals = [400, 404] })
        : Invoice();

    private Task<Operation> CountStock()
    {
        var product = hand.Any([.. company.FirstStock.Keys]);
        return Send(Ask.Patch("count stock", $"products/{product}/stock", new { stock = _random.Next(1, 30), operation = hand.Any(["add", "subtract"]) })
            with
        { About = [$"product {product}"] });
    }

    private async Task LookOverTheFence()
    {
        if (stranger.Sales.Take(_random) is not { } sale)
            return;
        if (hand.Door.IsOpen && await hand.Door.Look($"sales/{sale}", company.Token) is { } seen)
            hand.Door.Surprises.Add("no company sees another's", $"{company.Name} sees {seen.ToJsonString()}", $"sale {sale}");
    }

    // What it is about begins with the company, so that each is checked by itself.
    private Task<Operation> Send(Ask ask) => hand.Send(ask with { About = [company.Name, .. ask.About] });

    private static string? IdOf(Operation made) => made.Outcome == Outcome.Acknowledged ? (string?)made.Answer?["data"]?["id"] : null;
}
