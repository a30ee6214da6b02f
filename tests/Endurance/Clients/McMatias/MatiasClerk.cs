using System.Globalization;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.McMatias;

/// <summary>Sells in two branches, adds to sales of others, annuls them, and repairs.</summary>
internal sealed class MatiasClerk(string name, Hand hand, MatiasStage stage, History history)
{
    private static readonly string[] States = ["En Reparación", "Para Retirar", "Entregado"];
    private readonly Random _random = hand.Random;

    public Task Act() => _random.Next(10) switch
    {
        < 4 => Sell(),
        < 6 => AddToAny(),
        < 8 => Annul(),
        < 9 => TakeIn(),
        _ => MoveOn(),
    };

    private async Task Sell()
    {
        var total = Amount();
        var made = await hand.Send(Ask.Post("sale", "ventas/", new { total_venta = total, tipo_pago = hand.Any(["Efectivo", "QR"]), id_sucursal = hand.Any(stage.Branches) })
            with
        { Mark = total });
        if (made is not { Outcome: Outcome.Acknowledged, Answer: { } sale })
            return;
        var id = $"{sale["id_venta"]}";
        made.About.Add($"sale {id}");

        // As the front end does: a sale whose first line is refused is taken back, and has never been anybody else's.
        var first = await AddTo(id);
        if (first.Outcome == Outcome.Refused)
            await hand.Send(Ask.Delete("delete sale", $"ventas/{id}/") with { About = [$"sale {id}"] });
        else
            stage.Sales.Add(id);
    }

    private Task AddToAny() => hand.Reach(stage.Sales) is { } sale ? AddTo(sale) : Sell();

    private Task<Operation> AddTo(string sale)
    {
        var price = Amount();
        var line = new { id_venta = long.Parse(sale, CultureInfo.InvariantCulture), id_producto = hand.Any(stage.Products), cantidad = _random.Next(1, 4), precio_venta = price };
        return hand.Send(Ask.Post("line", "detalle_ventas/", line) with { Mark = price, About = [$"sale {sale}"] });
    }

    private Task Annul()
    {
        if (hand.Reach(stage.Sales) is not { } sale)
            return Sell();
        var motive = $"motivo {Guid.NewGuid()}";
        return hand.Send(Ask.Patch("annul", $"ventas/{sale}/anular/", new { motivo_anulacion = motive }) with { Mark = motive, About = [$"sale {sale}"] });
    }

    private async Task TakeIn()
    {
        var problem = $"problema {Guid.NewGuid()}";
        var made = await hand.Send(Ask.Post("repair", "servicios_tecnicos/", new { id_cliente = stage.Customer, descripcion_problema = problem, id_sucursal = hand.Any(stage.Branches) })
            with
        { Mark = problem });
        if (made is not { Outcome: Outcome.Acknowledged, Answer: { } repair })
            return;
        made.About.Add($"repair {repair["id_servicio"]}");
        Mine.Add((long)repair["id_servicio"]!);
    }

    private Task MoveOn()
    {
        if (Mine.Count == 0)
            return TakeIn();
        var repair = Mine[^(1 + _random.Next(Math.Min(Mine.Count, 5)))];
        return hand.Send(Ask.Patch("move repair", $"servicios_tecnicos/{repair}/", new { estado = hand.Any(States) }) with { About = [$"repair {repair}"] });
    }

    private List<long> Mine
    {
        get
        {
            lock (stage.Repairs)
                return stage.Repairs.TryGetValue(name, out var mine) ? mine : stage.Repairs[name] = [];
        }
    }

    private string Amount() => (history.NextAmount() / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
