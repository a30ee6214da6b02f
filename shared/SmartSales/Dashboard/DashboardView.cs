using System.Text.Json.Serialization;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Dashboard;

/// <summary>The administrators' first page (contract 4.2).</summary>
public sealed record DashboardView(
    OverviewView Overview, MonthsView Sales, StatusCountView[] OrdersByStatus, TopProductView[] TopProducts, OrderView[] RecentOrders,
    LowStockView[] LowStockProducts)
{
    /// <summary>Whether it was computed for an earlier request.</summary>
    [JsonPropertyName("_from_cache")]
    public bool FromCache { get; init; }
}

/// <summary>Counts of everything; revenue is a number here.</summary>
public sealed record OverviewView(long TotalOrders, long TotalUsers, long TotalProducts, long ActiveProducts, decimal TotalRevenue);

/// <summary>This month against the last, as numbers.</summary>
public sealed record MonthsView(decimal CurrentMonthRevenue, decimal LastMonthRevenue, decimal GrowthPercentage);

/// <summary>How many orders there are in a status that occurs.</summary>
public sealed record StatusCountView(string Status, long Count);

/// <summary>A product that sells; its money stands as numbers.</summary>
public sealed record TopProductView(
    [property: JsonPropertyName("product__id")] long Id,
    [property: JsonPropertyName("product__name")] string Name,
    [property: JsonPropertyName("product__price")] decimal Price,
    long TotalSold,
    decimal TotalRevenue);

/// <summary>A product of which few are left.</summary>
public sealed record LowStockView(long Id, string Name, long Stock, Amount Price);
