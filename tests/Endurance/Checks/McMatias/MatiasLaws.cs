using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.McMatias;

/// <summary>What MCMatias shows of itself.</summary>
internal sealed record MatiasBooks(
    IReadOnlyList<JsonNode> Sales, IReadOnlyList<JsonNode> Lines, IReadOnlyList<JsonNode> Stock, IReadOnlyList<JsonNode> Repairs);

/// <summary>What holds in MCMatias whatever goes wrong.</summary>
internal static class MatiasLaws
{
    public static void Check(
        Findings findings, IReadOnlyList<Operation> history, IReadOnlyDictionary<(long Product, long Branch), long> firstStock, MatiasBooks books)
    {
        CheckSales(findings, history, books);
        CheckLines(findings, history, books);
        CheckStock(findings, firstStock, books);
        CheckRepairs(findings, history, books);
    }

    private static void CheckSales(Findings findings, IReadOnlyList<Operation> history, MatiasBooks books)
    {
        var deletions = history.Where(operation => operation.Kind == "delete sale").ToLookup(operation => operation.About[0]);
        var sales = history.Where(operation => operation.Kind == "sale").ToList();
        new Existence(findings)
        {
            Removals = made => made.About is [var sale, ..] ? deletions[sale] : [],
            Same = (asked, sale) => Differs(asked, sale, "tipo_pago", "id_sucursal"),
        }.Check(sales, books.Sales.Select(sale => ((string)sale["total_venta"]!, sale)));
        new Existence(findings) { Same = (asked, sale) => asked.About[0] == $"sale {sale["id_venta"]}" ? null : "another sale" }.Check(
            history.Where(operation => operation.Kind == "annul"),
            books.Sales.Where(sale => (string)sale["estado"]! == "Anulada").Select(sale => ((string)sale["motivo_anulacion"]!, sale)));
        foreach (var sale in books.Sales)
            findings.Same("an annulled sale says why and when", (string)sale["estado"]! == "Anulada", sale["fecha_anulacion"] is not null, $"sale {sale["id_venta"]}");

        var deleted = sales.Where(sale => sale is { Took: true, About.Count: > 0 } && deletions[sale.About[0]].Any(deletion => deletion.Took));
        findings.Gapless(
            "receipts are numbered without gaps",
            books.Sales.Concat(deleted.Select(sale => sale.Answer!)).Select(sale => NumberIn((string)sale["numero_boleta"]!)));
    }

    private static void CheckLines(Findings findings, IReadOnlyList<Operation> history, MatiasBooks books)
    {
        new Existence(findings) { Same = (asked, line) => Differs(asked, line, "id_venta", "id_producto", "cantidad") }.Check(
            history.Where(operation => operation.Kind == "line"), books.Lines.Select(line => ((string)line["precio_venta"]!, line)));
        var sales = books.Sales.Select(sale => (long)sale["id_venta"]!).ToHashSet();
        foreach (var line in books.Lines.Where(line => !sales.Contains((long)line["id_venta"]!)))
            findings.Add("a line has its sale", line.ToJsonString(), $"sale {line["id_venta"]}");
    }

    private static void CheckStock(Findings findings, IReadOnlyDictionary<(long Product, long Branch), long> firstStock, MatiasBooks books)
    {
        var open = books.Sales.Where(sale => (string)sale["estado"]! == "Completada")
            .ToDictionary(sale => (long)sale["id_venta"]!, sale => (long)sale["id_sucursal"]!);
        var sold = books.Lines.Where(line => open.ContainsKey((long)line["id_venta"]!))
            .ToLookup(line => ((long)line["id_producto"]!, open[(long)line["id_venta"]!]), line => (long)line["cantidad"]!);
        var found = books.Stock.ToDictionary(level => ((long)level["id_producto"]!, (long)level["id_sucursal"]!), level => (long)level["cantidad"]!);
        foreach (var (place, first) in firstStock)
        {
            findings.Same("stock = first stock - lines of sales that stand", first - sold[place].Sum(), found.GetValueOrDefault(place, -1), $"product and branch {place}");
            if (found.GetValueOrDefault(place, -1) < 0)
                findings.Add("no unit is sold twice", $"product and branch {place} have {found.GetValueOrDefault(place, -1)}");
        }
    }

    private static void CheckRepairs(Findings findings, IReadOnlyList<Operation> history, MatiasBooks books)
    {
        new Existence(findings).Check(
            history.Where(operation => operation.Kind == "repair"), books.Repairs.Select(repair => ((string)repair["descripcion_problema"]!, repair)));
        findings.Gapless("repairs are numbered without gaps", books.Repairs.Select(repair => NumberIn((string)repair["numero_servicio"]!)));
        var moves = history.Where(operation => operation.Kind == "move repair").ToLookup(operation => operation.About[0]);
        foreach (var repair in books.Repairs)
        {
            var about = $"repair {repair["id_servicio"]}";
            LastWrite.Check(
                findings, about, "En Reparación", (string)repair["estado"]!,
                [.. moves[about].Select(move => (move, (string)move.Body!["estado"]!))]);
        }
    }

    private static string? Differs(Operation asked, JsonNode found, params string[] fields) =>
        fields.FirstOrDefault(field => asked.Body![field]?.ToString() != found[field]?.ToString());

    // VTA-2026-00001
    private static long NumberIn(string number) => long.Parse(number.Split('-')[^1], CultureInfo.InvariantCulture);
}
