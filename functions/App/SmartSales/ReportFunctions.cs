using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Predictions;
using Mostrador.SmartSales.Reports;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>Files to keep, and what the next days will bring.</summary>
public sealed class ReportFunctions(SmartSalesGate gate, BuildReport build, PrintReceipt print, ForecastSales forecast)
{
    /// <summary>Makes the report that a Spanish sentence asks for, such as "reporte de ventas de octubre en excel": a PDF or a workbook.</summary>
    /// <remarks>Kind, period and format are read from the sentence, in whatever order it has them.</remarks>
    [Function("smartsales-reports-build")]
    [Operation(SmartSalesAccess.Managers, Body = typeof(PromptForm), Downloads = [PdfDocument.ContentType, Workbook.ContentType])]
    public Task<IResult> Build(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/reports/dynamic-parser")] HttpRequest request) =>
        gate.Managers(request, async _ => await build.Run(await gate.Body(request)));

    /// <summary>Prints the receipt of one of the caller's orders; of any for administrators.</summary>
    /// <remarks>A PDF. Another user's order is refused.</remarks>
    [Function("smartsales-reports-receipt")]
    [Operation(SmartSalesAccess.User, Downloads = [PdfDocument.ContentType])]
    public Task<IResult> Receipt(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/reports/orders/{id}/invoice")] HttpRequest request, string id) =>
        gate.User(request, async caller => await print.Run(caller, id));

    /// <summary>Forecasts the sales of thirty days, today first: the units of an order line, on average.</summary>
    /// <remarks>A timer trains the model; where there is none, and too few sales to learn from, there is no forecast.</remarks>
    [Function("smartsales-predictions-sales")]
    [Operation(SmartSalesAccess.Managers, Answer = typeof(ForecastView))]
    public Task<IResult> Forecast(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/predictions/sales")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await forecast.Run(request.HttpContext.RequestAborted)));
}
