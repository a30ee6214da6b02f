using Mostrador.Kernel.Money;
using Mostrador.Stockly.Turnover;

namespace Mostrador.Stockly.Reports;

/// <summary>What a company spent and took in (contract, endpoint 67).</summary>
public sealed record CostRevenueView(ReportPeriodView Period, CostRevenueSummary Summary, CostRevenueMonth[] MonthlyBreakdown)
{
    internal static CostRevenueView Of(ReportQuery asked, IReadOnlyList<MonthTurnover> months) => new(
        new ReportPeriodView(asked.Start, asked.End, asked.Days),
        CostRevenueSummary.Of(
            months.Aggregate(Amount.Zero, (sum, month) => sum + month.Cost),
            months.Aggregate(Amount.Zero, (sum, month) => sum + month.Revenue)),
        asked.IsMonthly ? [.. months.Reverse().Select(CostRevenueMonth.Of)] : []);
}

/// <summary>The days that a report covers, both ends counted.</summary>
public sealed record ReportPeriodView(DateOnly Start, DateOnly End, int Days);

/// <summary>The sums of a period; the margin is the profit in percent of the revenue, 0 without revenue.</summary>
public sealed record CostRevenueSummary(Amount TotalCost, Amount TotalRevenue, Amount TotalProfit, decimal ProfitMargin)
{
    internal static CostRevenueSummary Of(Amount cost, Amount revenue)
    {
        var profit = revenue - cost;
        var margin = revenue == Amount.Zero ? 0 : profit.Units / revenue.Units * 100;
        return new CostRevenueSummary(cost, revenue, profit, decimal.Round(margin, 2, MidpointRounding.AwayFromZero));
    }
}

/// <summary>The sums of a month, <c>2025-10</c>.</summary>
public sealed record CostRevenueMonth(string Month, Amount Cost, Amount Revenue, Amount Profit)
{
    internal static CostRevenueMonth Of(MonthTurnover month) =>
        new(month.Month.ToString(), month.Cost, month.Revenue, month.Revenue - month.Cost);
}
