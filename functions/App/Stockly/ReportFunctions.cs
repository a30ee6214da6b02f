using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Reports;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Stockly;

/// <summary>What purchases cost, and what sales brought in.</summary>
public sealed class ReportFunctions(StocklyGate gate, CostRevenueReport costRevenue)
{
    /// <summary>Compares what purchases cost with what sales brought in, as JSON, a workbook or a PDF.</summary>
    /// <remarks>Without dates the last 90 days. The margin is the profit in percent of the revenue. Months without trade are left out.</remarks>
    [Function("stockly-reports-cost-vs-revenue")]
    [Operation(
        StocklyAccess.Stock, Answer = typeof(CostRevenueView), Downloads = [CostRevenueReport.WorkbookType, CostRevenueReport.PdfType])]
    [QueryParameter("start_date", "First day, `YYYY-MM-DD`. Left out: 89 days before the last.", Format = "date")]
    [QueryParameter("end_date", "Last day, `YYYY-MM-DD`. Left out: today.", Format = "date")]
    [QueryParameter("format", "In any case; `excel` and `pdf` answer a file. Left out: `json`.", Choices = ["json", "excel", "pdf"])]
    [QueryParameter("include_monthly_breakdown", "Whether month by month too. Left out: `true`.", Type = "boolean")]
    public Task<IResult> CostVersusRevenue(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/reports/cost-vs-revenue")] HttpRequest request) =>
        gate.Member(StocklyAccess.Stock, request, me => costRevenue.Of(me, request.Query));
}
