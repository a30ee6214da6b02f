using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Invoices;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Invoices: drafts made of sales, their lines and tax, their PDF, and their end as drafts.</summary>
public sealed class InvoiceFunctions(
    StocklyGate gate, CreateInvoice create, ReadInvoices read, ChangeInvoice change, EditInvoiceLines lines, PrintInvoice print,
    InvoiceStatistics statistics)
{
    /// <summary>Makes a draft of a sale, with a consecutive number.</summary>
    /// <remarks>
    /// Numbers run by company and year. What is not said of the company is copied from its record. A sale may have several invoices:
    /// at most so many that it can still be undone in one transaction, 93 of a sale with one line, 5 of one with 45.
    /// An invoice has at most 100 lines.
    /// </remarks>
    [Function("stockly-invoices-create")]
    [Operation(StocklyAccess.CreateInvoice, Body = typeof(InvoiceForm), Answer = typeof(InvoiceView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/invoices")] HttpRequest request) =>
        gate.Member(
            StocklyAccess.CreateInvoice, request, async me => Created(await create.Run(me, await gate.Body(request))));

    /// <summary>Lists invoices without their lines, the latest first.</summary>
    /// <remarks>
    /// <c>search</c> looks into number and customer; <c>date_from</c> and <c>date_to</c> both count; further <c>payment_status</c> and
    /// <c>is_draft</c>. <c>sort_by</c> is <c>invoice_date</c>, <c>total_amount</c>, <c>created_at</c> or <c>customer_name</c>.
    /// </remarks>
    [Function("stockly-invoices-list")]
    [Operation(StocklyAccess.Member, Answer = typeof(InvoiceView), Shape = AnswerShape.Page)]
    [QueryParameter("page", "Which page. Left out: the first.", Type = "integer", Format = "int32")]
    [QueryParameter("limit", "Items of a page, at most 100. Left out: 20.", Type = "integer", Format = "int32")]
    [QueryParameter("search", "Part of the number or the customer's name; also `invoice_number`.")]
    [QueryParameter("payment_status", "Only with this status.", Choices = ["pending", "paid", "cancelled"])]
    [QueryParameter("date_from", "First day, `YYYY-MM-DD`; also `start_date`.", Format = "date")]
    [QueryParameter("date_to", "Last day, `YYYY-MM-DD`; also `end_date`.", Format = "date")]
    [QueryParameter("is_draft", "Only drafts, or only final ones.", Type = "boolean")]
    [QueryParameter("sort_by", "Left out: `invoice_date`.", Choices = ["invoice_date", "total_amount", "created_at", "customer_name"])]
    [QueryParameter("sort_order", "In any case. Left out: `DESC`.", Choices = ["ASC", "DESC"])]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invoices")] HttpRequest request) =>
        gate.Member(request, async me => StocklyReply.List(await read.Page(me, request)));

    /// <summary>Counts and sums the invoices of a period, or all; cancelled ones do not count.</summary>
    /// <remarks>Both days are included.</remarks>
    [Function("stockly-invoices-figures")]
    [Operation(StocklyAccess.Member, Answer = typeof(InvoiceStatisticsView))]
    [QueryParameter("start_date", "First day, `YYYY-MM-DD`; also `date_from`.", Format = "date")]
    [QueryParameter("end_date", "Last day, `YYYY-MM-DD`; also `date_to`.", Format = "date")]
    public Task<IResult> Figures(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invoices/statistics")] HttpRequest request) =>
        gate.Member(request, async me => Ok(await statistics.Of(me, request.Query)));

    /// <summary>Shows one invoice with its lines.</summary>
    /// <remarks>An invoice of another company is not found.</remarks>
    [Function("stockly-invoices-read")]
    [Operation(StocklyAccess.Member, Answer = typeof(InvoiceDetailView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invoices/{id}")] HttpRequest request, string id) =>
        gate.Member(request, async me => Ok(await read.One(me, request, Id(id))));

    /// <summary>Changes how and whether a draft is paid, its notes or terms.</summary>
    /// <remarks>At least one field must be sent. A finalized invoice cannot be changed.</remarks>
    [Function("stockly-invoices-update")]
    [Operation(StocklyAccess.UpdateInvoice, Body = typeof(InvoiceChangeForm), PartialPut = true, Answer = typeof(InvoiceView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/invoices/{id}")] HttpRequest request, string id) =>
        gate.Member(
            StocklyAccess.UpdateInvoice, request, async me => Ok(await change.Update(me, request, Id(id), await gate.Body(request))));

    /// <summary>Ends that an invoice can be changed.</summary>
    /// <remarks>There is no way back, and a second time is refused.</remarks>
    [Function("stockly-invoices-finalize")]
    [Operation(StocklyAccess.UpdateInvoice, Answer = typeof(FinalizedInvoiceView))]
    public Task<IResult> Finish(
        [HttpTrigger(Anonymous, "patch", Route = "stockly/api/v1/invoices/{id}/finalize")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdateInvoice, request, async me => Ok(await change.Finish(me, Id(id))));

    /// <summary>Adds a line to a draft; the totals follow.</summary>
    /// <remarks>A discount may be written with or without a minus: it always takes off. Stock does not change.</remarks>
    [Function("stockly-invoices-lines-create")]
    [Operation(StocklyAccess.UpdateInvoice, Body = typeof(InvoiceItemForm), Answer = typeof(InvoiceLineView), Status = 201)]
    public Task<IResult> AddLine(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/invoices/{id}/line-items")] HttpRequest request, string id) =>
        gate.Member(
            StocklyAccess.UpdateInvoice, request, async me => Created(await lines.Add(me, Id(id), await gate.Body(request))));

    /// <summary>Removes a line of a draft; the totals follow.</summary>
    /// <remarks>What would leave a total below zero is refused, and so is a finalized invoice.</remarks>
    [Function("stockly-invoices-lines-delete")]
    [Operation(StocklyAccess.DeleteInvoice, Shape = AnswerShape.Message)]
    public Task<IResult> RemoveLine(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/invoices/{id}/line-items/{itemId}")] HttpRequest request,
        string id,
        string itemId) =>
        gate.Member(StocklyAccess.DeleteInvoice, request, async me =>
        {
            await lines.Remove(me, Id(id), Id(itemId));
            return Done("Line item deleted successfully");
        });

    /// <summary>Makes the PDF of an invoice, which takes the place of the one before.</summary>
    /// <remarks>Its address can be read by everybody who knows it, and can be guessed by nobody.</remarks>
    [Function("stockly-invoices-pdf-generate")]
    [Operation(StocklyAccess.UpdateInvoice, Answer = typeof(InvoicePdfView))]
    public Task<IResult> Generate(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/invoices/{id}/generate-pdf")] HttpRequest request, string id) =>
        gate.Member(StocklyAccess.UpdateInvoice, request, async me => Ok(await print.Generate(me, request, Id(id))));

    /// <summary>Hands out the newest PDF of an invoice.</summary>
    /// <remarks>It must have been made with `generate-pdf` before.</remarks>
    [Function("stockly-invoices-pdf-download")]
    [Operation(StocklyAccess.Member, Downloads = ["application/pdf"])]
    public Task<IResult> Download(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invoices/{id}/download-pdf")] HttpRequest request, string id) =>
        gate.Member(request, me => print.Download(me, request, Id(id)));
}
