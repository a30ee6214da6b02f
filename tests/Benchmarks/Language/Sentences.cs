using Mostrador.Benchmarks.Report;
using Mostrador.Kernel.Language;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Carts;
using Mostrador.SmartSales.Reports;

namespace Mostrador.Benchmarks.Language;

/// <summary>Spanish sentences understood in a second, by a shop of a thousand products.</summary>
internal static class Sentences
{
    private static readonly string[] Kinds = ["Cargador", "Laptop", "Audífono", "Teclado", "Mouse", "Monitor", "Parlante", "Cable", "Impresora", "Batería"];
    private static readonly string[] Brands = ["Samsung", "Lenovo", "Logitech", "Dell", "Epson", "Xiaomi", "Asus", "Canon", "Sony", "Genius"];

    private static readonly string[] Commands =
    [
        "agrega dos cargadores samsung y un teclado logitech al carrito",
        "quiero 3 laptops lenovo m4, una impresora epson y media docena de cables sony",
        "quita el monitor dell del carrito",
        "porfa añade unos audifonos xiami y 2 mouse genius",
    ];

    private static readonly string[] Questions =
    [
        "reporte de ventas del mes pasado agrupado por producto en pdf",
        "ventas del 1 de enero al 15 de marzo de 2026 por cliente en excel",
        "quiero ver los productos más vendidos esta semana",
    ];

    public static IEnumerable<Line> Run(TimeSpan warmUp, TimeSpan time)
    {
        var today = new DateOnly(2026, 11, 21);
        var shop = new CatalogueIndex(Enumerable.Range(1, 1000).Select(Product));
        yield return Of("Cart command understood, 1,000 products, one core", Commands, sentence => CartGrammar.Read(sentence, shop), warmUp, time);
        yield return Of("Report request understood, one core", Questions, sentence => ReportGrammar.Read(sentence, today), warmUp, time);
    }

    private static Line Of(string what, string[] sentences, Action<string> understand, TimeSpan warmUp, TimeSpan time)
    {
        Rate.Of(warmUp, number => understand(sentences[number % sentences.Length]));
        return new(
            what, Rate.Of(time, number => understand(sentences[number % sentences.Length])), "/s", "its words in their normal form",
            Rate.Of(time / 3, number => NormalForm.Words(sentences[number % sentences.Length])));
    }

    private static CatalogueEntry Product(int id) => new(
        id, $"{Kinds[id / 10 % 10]} {Brands[id / 100 % 10]} M{id % 10}", "Con garantía", new Amount(1050), 100, Active: true, DateTimeOffset.UnixEpoch.AddDays(id));
}
