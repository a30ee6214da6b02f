using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.SmartSales.Catalogue;

namespace Mostrador.SmartSales.Reports;

/// <summary>Makes the report that a sentence asks for (contract 4.41): always a file.</summary>
public sealed class BuildReport(Shop shop, DeletionRecord deletions, BuildingFaults faults)
{
    /// <summary>Makes it.</summary>
    public async Task<IResult> Run(RequestBody body)
    {
        var prompt = PromptForm.Read(Input.Whole(body, DjangoMessages.English), "El prompt no puede estar vacío.");
        return await faults.Tell("Error al generar el reporte", () => Make(ReportGrammar.Read(prompt, shop.Today)));
    }

    private async Task<IResult> Make(ReportRequest request)
    {
        var report = request.Kind == ReportKind.Products ? await Products(request) : await Sales(request);
        var metadata = new ReportMetadata(report.Title, "SmartSales365", shop.Now);
        return request.Format == ReportFormat.Excel
            ? new FileDownload(report.ToWorkbook(metadata), Workbook.ContentType, request.FileName)
            : new FileDownload(report.ToPdf(metadata), PdfDocument.ContentType, request.FileName);
    }

    private async Task<TableReport> Products(ReportRequest request)
    {
        var categories = await ReadCategories.Stored(shop.Read);
        return ProductsReport.Of(request.Format, await ReadProducts.Stored(shop.Read), categories.ToDictionary(category => category.Id));
    }

    private async Task<TableReport> Sales(ReportRequest request) =>
        SalesReport.Of(request, await SoldOrders.In(shop.Read, deletions, request.Days), shop.Calendar);
}
