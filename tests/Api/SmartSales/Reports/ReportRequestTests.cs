using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;
using Mostrador.SmartSales.Reports;

namespace Mostrador.Api.Tests.SmartSales.Reports;

public sealed class ReportRequestTests
{
    private static readonly DateOnly Today = new(2025, 11, 17);

    [Theory]
    [InlineData("ventas de octubre", "reporte_ventas_2025-10-01_a_2025-10-31.pdf")]
    [InlineData("ventas de octubre en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx")]
    [InlineData("productos", "reporte_productos.pdf")]
    [InlineData("productos en excel", "reporte_productos.xlsx")]
    public void The_file_is_named_after_what_is_in_it(string prompt, string name) =>
        Assert.Equal(name, ReportGrammar.Read(prompt, Today).FileName);

    [Theory]
    [InlineData("ventas con nombres de clientes del mes pasado", "Ventas con clientes, 2025-10-01 a 2025-10-31 (mes pasado), PDF")]
    [InlineData("ventas por producto de hoy en excel", "Ventas por producto, 2025-11-17 a 2025-11-17 (hoy), Excel")]
    [InlineData("compras por cliente", "Ventas por cliente, 2025-11-01 a 2025-11-30 (mes actual), PDF")]
    [InlineData("ventas con nombres y con productos de 2024", "Ventas con clientes y productos, 2024-01-01 a 2024-12-31 (año), PDF")]
    [InlineData("ventas con productos", "Ventas con productos, 2025-11-01 a 2025-11-30 (mes actual), PDF")]
    [InlineData("ventas", "Ventas detalladas, 2025-11-01 a 2025-11-30 (mes actual), PDF")]
    [InlineData("inventario en planilla", "Productos, Excel")]
    public void It_says_what_was_understood(string prompt, string explanation) =>
        Assert.Equal(explanation, ReportGrammar.Read(prompt, Today).Explanation);

    [Fact]
    public void Any_text_is_understood_as_some_report() =>
        Prop.ForAll<string?>(text => ReportGrammar.Read(text ?? "", Today) is { } request && request.Days.First <= request.Days.Last)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Case_and_accents_never_matter() =>
        Prop.ForAll(Gen.Elements(GoldenFile.Lines("report-phrases.txt").ToArray()).ToArbitrary(), line =>
        {
            var prompt = GoldenFile.Split(line).Phrase;
            var plain = string.Join(' ', NormalForm.Words(prompt, SpanishRange.Marks));
            return ReportGrammar.Read(prompt.ToUpperInvariant(), Today) == ReportGrammar.Read(prompt, Today)
                && ReportGrammar.Read(plain, Today) == ReportGrammar.Read(prompt, Today);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ventas con nombres de ")]
    [InlineData("mas vendidos ")]
    [InlineData("del 31 de septiembre al ")]
    [InlineData("del 99 al 98 ")]
    [InlineData("01/10/2025 al 32/10/2025 ")]
    [InlineData("entre enero y 2025 ")]
    [InlineData("productos ")]
    public void A_hundred_thousand_characters_cost_ten_times_what_ten_thousand_do(string piece)
    {
        var (shorter, longer) = (Cost(10_000), Cost(100_000));
        Assert.InRange(longer, shorter, 10.5 * shorter);

        long Cost(int length)
        {
            var effort = new Effort();
            ReportGrammar.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), Today, effort);
            return effort.Steps;
        }
    }
}
