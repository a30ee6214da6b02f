using System.Globalization;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Api.Tests.SmartSales.Reports;

/// A host of its own: reports count everything that was sold.
public sealed class ReportFileTests : IAsyncLifetime
{
    private const string Path = "/reports/dynamic-parser/";
    private SmartSalesHost _host = null!;
    private SmartSalesClient _manager = null!;
    private SmartSalesClient _cashier = null!;
    private long _order;
    private long _mouse;

    public async Task InitializeAsync()
    {
        _host = await SmartSalesHost.Start();
        _manager = (await _host.Manager()).At("2025-10-31T16:00:00Z");
        _cashier = await _host.Cashier();
        var laptop = await _host.Product(stock: 50, price: "151.00", name: "Laptop HP");
        _mouse = await _host.Product(stock: 50, price: "20.00", name: "=Mouse");
        _order = await Sale("2025-10-24T18:05:00Z", (laptop, 2), (_mouse, 1));
        await Sale("2025-11-01T03:30:00Z", (laptop, 1)); // still October in La Paz
        await Sale("2025-11-01T04:30:00Z", (laptop, 40)); // no longer
        await _cashier.At("2025-10-25T18:05:00Z").Order((laptop, 1)); // never paid
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Sales_by_product_count_what_was_paid_in_the_range()
    {
        var rows = await Book("ventas de octubre agrupado por producto en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx", "Ventas por Producto (2025-10-01");

        Assert.Equal(["Producto", "Cantidad Vendida", "Total Ventas", "Órdenes"], rows[0]);
        Assert.Equal(["Laptop HP", "3", "$453.00", "2"], rows[1]);
        Assert.Equal(["=Mouse", "1", "$20.00", "1"], rows[2]);
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public async Task Sales_by_customer_name_who_bought()
    {
        var rows = await Book("compras por cliente de octubre en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx", "Ventas por Cliente (2025-10-01 ");

        Assert.Equal(["Cliente", "Email", "Cantidad de Órdenes", "Total Gastado", "Promedio por Orden"], rows[0]);
        Assert.Equal(["Ana López", (await _cashier.Get("/users/profile/"))["email"], "2", "$473.00", "$236.50"], rows[1]);
    }

    [Fact]
    public async Task Detailed_sales_name_what_was_asked_for_newest_first()
    {
        var rows = await Book(
            "ventas de octubre con nombres de clientes y productos en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx", "Reporte de Ventas (2025-10-01 a");

        Assert.Equal(["ID Orden", "Cliente", "Email", "Fecha", "Productos", "Total"], rows[0]);
        Assert.Equal(["2025-10-31 23:30", "Laptop HP (x1)", "$151.00"], rows[1][3..]);
        Assert.Equal([_order.ToString(CultureInfo.InvariantCulture), "Ana López"], rows[2][..2]);
        Assert.Equal(["2025-10-24 14:05", "Laptop HP (x2), =Mouse (x1)", "$322.00"], rows[2][3..]);
    }

    [Fact]
    public async Task A_deleted_product_keeps_its_sales_without_its_name()
    {
        (await (await _host.Admin()).Delete($"/products/{_mouse}/")).Is(204);

        var rows = await Book("ventas por producto de octubre en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx", "Ventas por Producto (2025-10-01");

        Assert.Equal(["Producto eliminado", "1", "$20.00", "1"], rows[2]);
    }

    [Fact]
    public async Task The_catalogue_is_a_workbook_with_numbers()
    {
        await _host.Product(stock: 0, price: "9.5", name: "Silla", active: false, category: await _host.Category("Hogar"));

        var rows = await Book("inventario en excel", "reporte_productos.xlsx", "Reporte de Productos");

        Assert.Equal(["ID", "Nombre", "Categoría", "Descripción", "Precio", "Stock", "Estado"], rows[0]);
        Assert.Equal(["Silla", "Hogar", "d", "9.5", "0", "Inactivo"], rows[1][1..]);
        Assert.Equal(["=Mouse", "Sin categoría", "d", "20", "49", "Activo"], rows[2][1..]);
    }

    [Fact]
    public async Task Without_another_wish_a_report_is_a_document()
    {
        var reply = (await _manager.Post(Path, new { prompt = "ventas de octubre" })).Is(200);

        Assert.Equal("application/pdf", reply.Header("Content-Type"));
        Assert.Equal("attachment; filename=\"reporte_ventas_2025-10-01_a_2025-10-31.pdf\"", reply.Header("Content-Disposition"));
        var text = new ReadPdf(await reply.Raw.Content.ReadAsByteArrayAsync()).Text;
        Assert.Contains("Reporte de Ventas (2025-10-01 a 2025-10-31)", text, StringComparison.Ordinal);
        Assert.Contains("$322.00", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"prompt": " "}""")]
    [InlineData("""{"prompt": ["x"]}""")]
    public async Task A_sentence_is_required(string body) =>
        (await _manager.Post(Path, Bodies.Json(body))).Is(400, """{"error": "El prompt no puede estar vacío."}""");

    [Fact]
    public async Task Cashiers_get_no_reports() => (await _cashier.Post(Path, new { prompt = "ventas" })).Is(403, Refused.Forbidden);

    [Fact]
    public async Task A_receipt_shows_what_the_contract_names()
    {
        var reply = (await _cashier.Get($"/reports/orders/{_order}/invoice/")).Is(200);

        Assert.Equal($"attachment; filename=\"comprobante_orden_{_order}.pdf\"", reply.Header("Content-Disposition"));
        var text = new ReadPdf(await reply.Raw.Content.ReadAsByteArrayAsync()).Text;
        Assert.All(
            [
                "COMPROBANTE DE VENTA", $"Orden #{_order}", "Cliente: Ana López", "Fecha de Compra: 24/10/2025 14:05:00", "Estado: Pagado",
                "Precio Unitario", "$151.00", "$302.00", "TOTAL", "$322.00", "Gracias por su compra - SmartSales365",
            ],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pending", "Pendiente")]
    [InlineData("shipped", "Enviado")]
    [InlineData("delivered", "Entregado")]
    [InlineData("cancelled", "Cancelado")]
    public async Task A_receipt_says_in_spanish_how_far_an_order_is(string status, string label)
    {
        (await (await _host.Admin()).Post($"/orders/admin/{_order}/update_status/", new { status })).Is(200);

        Assert.Contains($"Estado: {label}", await Text(await _cashier.Get($"/reports/orders/{_order}/invoice/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Taza\" <b>'grande'</b> & más")]
    [InlineData("=HYPERLINK(\"http://example.com\", \"ñandú\")")]
    [InlineData("Taza 😀 de té ☕")]
    [InlineData("+59170000000")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    public Task No_name_breaks_a_document(string name) => Prints(name);

    [Fact]
    public Task Nor_does_the_longest_name() => Prints(new string('ñ', 255));

    [Fact]
    public async Task What_is_not_there_any_more_prints_all_the_same()
    {
        var admin = await _host.Admin();
        (await admin.Patch($"/users/{_cashier.UserId}/", new { first_name = "", last_name = "", email = "" })).Is(200);
        (await admin.Delete($"/products/{_mouse}/")).Is(204);

        var text = await Text(await _cashier.Get($"/reports/orders/{_order}/invoice/"));

        Assert.Contains($"Cliente: {_cashier.Username}", text, StringComparison.Ordinal);
        Assert.Contains("Producto eliminado", text, StringComparison.Ordinal);
        Assert.Contains("$322.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_is_for_the_owner_and_administrators()
    {
        const string NotHis = """{"error": "No tiene permiso para ver este comprobante."}""";
        const string None = """{"error": "La orden especificada no existe."}""";

        (await _manager.Get($"/reports/orders/{_order}/invoice/")).Is(403, NotHis);
        (await (await _host.Admin()).Get($"/reports/orders/{_order}/invoice/")).Is(200);
        (await _manager.Get("/reports/orders/987654/invoice/")).Is(404, None);
        (await _manager.Get("/reports/orders/99999999999999999999999/invoice/")).Is(404, None);
        (await _manager.Get("/reports/orders/x/invoice/")).Is(404, Refused.NotFound);
    }

    private async Task Prints(string name)
    {
        var product = await _host.Product(stock: 5, price: "7.00", name: name);
        var order = await Sale("2025-10-30T18:05:00Z", (product, 1));

        Assert.Contains("$7.00", await Text(await _cashier.Get($"/reports/orders/{order}/invoice/")), StringComparison.Ordinal);
        Assert.Contains("$7.00", await Text(await _manager.Post(Path, new { prompt = "inventario" })), StringComparison.Ordinal);
        Assert.Contains("$7.00", await Text(await _manager.Post(Path, new { prompt = "ventas de octubre por producto" })), StringComparison.Ordinal);
        var rows = await Book("inventario en excel", "reporte_productos.xlsx", "Reporte de Productos");
        Assert.Equal(name, rows[1][1]);
        rows = await Book("ventas de octubre con nombres de productos en excel", "reporte_ventas_2025-10-01_a_2025-10-31.xlsx", "Reporte de Ventas (2025-10-01 a");
        Assert.Equal($"{name} (x1)", rows[2][2]);
    }

    private static async Task<string> Text(Reply document) => new ReadPdf(await document.Is(200).Raw.Content.ReadAsByteArrayAsync()).Text;

    private async Task<long> Sale(string at, params (long Product, long Quantity)[] lines)
    {
        var order = (await _cashier.At(at).Order(lines)).Is(200).Id();
        (await (await _host.Admin()).Post($"/orders/admin/{order}/update_status/", new { status = "paid" })).Is(200);
        return order;
    }

    private async Task<string[][]> Book(string prompt, string file, string sheet)
    {
        var reply = (await _manager.Post(Path, new { prompt })).Is(200);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", reply.Header("Content-Type"));
        Assert.Equal($"attachment; filename=\"{file}\"", reply.Header("Content-Disposition"));
        var (name, rows) = ReadWorkbook.OnlySheet(await reply.Raw.Content.ReadAsByteArrayAsync());
        Assert.Equal(sheet, name);
        return rows;
    }
}
