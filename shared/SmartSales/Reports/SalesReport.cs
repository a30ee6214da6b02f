using System.Globalization;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Time;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Reports;

/// <summary>What was sold, by order, by product or by customer (contract 4.41).</summary>
internal static class SalesReport
{
    /// <summary>The table that was asked for.</summary>
    public static TableReport Of(ReportRequest request, SoldOrders sold, BusinessCalendar calendar) => request.Grouping switch
    {
        SalesGrouping.ByProduct => ByProduct(request, sold),
        SalesGrouping.ByCustomer => ByCustomer(request, sold),
        _ => Detailed(request, sold, calendar),
    };

    private static TableReport ByProduct(ReportRequest request, SoldOrders sold) => new(
        $"Ventas por Producto ({request.Days})",
        [new("Producto", 3, 40), Number("Cantidad Vendida"), Number("Total Ventas"), Number("Órdenes")],
        [
            .. sold.Orders.SelectMany(order => order.Lines.Select(line => (Order: order.Id, Line: line)))
                .GroupBy(sale => sold.Products.ContainsKey(sale.Line.ProductId) ? sale.Line.ProductId : 0)
                .Select(product => (product.Key, Units: product.Sum(sale => sale.Line.Quantity), Total: Sum(product.Select(sale => sale.Line.Subtotal)),
                    Orders: product.Select(sale => sale.Order).Distinct().LongCount()))
                .OrderByDescending(product => product.Total).ThenBy(product => product.Key)
                .Select(product => new[] { sold.NameOf(product.Key), product.Units, ReportCell.Dollars(product.Total), product.Orders }),
        ]);

    private static TableReport ByCustomer(ReportRequest request, SoldOrders sold) => new(
        $"Ventas por Cliente ({request.Days})",
        [new("Cliente", 2, 28), new("Email", 2.4, 32), Number("Cantidad de Órdenes"), Number("Total Gastado"), Number("Promedio por Orden")],
        [
            .. sold.Orders.GroupBy(order => order.UserId)
                .Select(customer => (customer.Key, Orders: customer.LongCount(), Total: Sum(customer.Select(order => order.Total))))
                .OrderByDescending(customer => customer.Total).ThenBy(customer => customer.Key)
                .Select(customer => new[]
                {
                    sold.Customers[customer.Key].DisplayName, sold.Customers[customer.Key].Email, customer.Orders,
                    ReportCell.Dollars(customer.Total), ReportCell.Dollars(Amount.Round(customer.Total.Units / customer.Orders)),
                }),
        ]);

    private static TableReport Detailed(ReportRequest request, SoldOrders sold, BusinessCalendar calendar)
    {
        List<(ReportColumn Column, Func<Order, ReportCell> Cell)> columns = [(Number("ID Orden"), order => order.Id)];
        if (request.CustomerNames)
        {
            columns.Add((new("Cliente", 1.6, 28), order => sold.Customers[order.UserId].DisplayName));
            columns.Add((new("Email", 2, 32), order => sold.Customers[order.UserId].Email));
        }

        columns.Add((new("Fecha", 1.3, 18), order => calendar.WallClockAt(order.CreatedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
        if (request.ProductNames)
            columns.Add((new("Productos", 3, 60), order => Products(order, sold)));
        columns.Add((Number("Total"), order => ReportCell.Dollars(order.Total)));
        return new TableReport(
            $"Reporte de Ventas ({request.Days})",
            [.. columns.Select(column => column.Column)],
            [.. sold.Orders.Select(order => columns.Select(column => column.Cell(order)).ToArray())]);
    }

    private static string Products(Order order, SoldOrders sold) => order.Lines.Count == 0
        ? "N/A"
        : string.Join(", ", order.Lines.Select(line => $"{sold.NameOf(line.ProductId)} (x{line.Quantity})"));

    private static ReportColumn Number(string heading) => new(heading) { IsNumeric = true };

    private static Amount Sum(IEnumerable<Amount> amounts) => amounts.Aggregate(Amount.Zero, (sum, amount) => sum + amount);
}
