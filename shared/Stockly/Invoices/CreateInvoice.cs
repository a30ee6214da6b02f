using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// Makes an invoice of a sale (contract, endpoint 50). Its number is taken in the transaction that stores it: numbers have no gaps,
/// and what is refused takes none.
/// </summary>
public sealed class CreateInvoice(Books books, Registry registry)
{
    /// <summary>Makes it, as a draft.</summary>
    public async Task<InvoiceView> Run(Member me, RequestBody body)
    {
        var asked = InvoiceForm.Read(body);
        var company = asked.CompanyOver(await registry.Read.Peek<Company>(me.CompanyId));
        var made = await books.Transact(me, async transaction =>
        {
            var sale = await transaction.Find<Sale>(asked.SaleId) ?? throw Refusal.NotFound("Sale");
            var lines = await Lines(transaction, sale, asked.Items);
            var invoice = New(me, asked, company, sale, await NextNumber(transaction)).With(lines);
            InvoicesOfSale.Add(transaction, sale, invoice);
            await InvoiceDay.Add(transaction, invoice);
            transaction.Create(invoice);
            return invoice;
        });
        return InvoiceView.Of(me, made, pdfUrl: null);
    }

    private async Task<InvoiceLine[]> Lines(PartitionReader reader, Sale sale, IReadOnlyList<InvoiceItem> additional)
    {
        await KnownProducts.Find(reader, additional.Select(item => item.ProductId).OfType<string>());
        var items = sale.Lines.Select(InvoiceItem.Of).Concat(additional).ToList();
        var products = await InvoiceItem.Products(reader, items);
        return [.. items.Select((item, i) => item.ToLine(i + 1, products, books.Now))];
    }

    private async Task<string> NextNumber(Transaction transaction)
    {
        var year = books.Today.Year;
        var sequence = await transaction.NextNumber(string.Create(CultureInfo.InvariantCulture, $"stockly-invoice-{year}"));
        return string.Create(CultureInfo.InvariantCulture, $"INV-{year}-{sequence:D5}");
    }

    private Invoice New(Member me, InvoiceRequest asked, InvoiceCompany company, Sale sale, string number) => new()
    {
        Id = Registry.NewId(),
        Number = number,
        SaleId = sale.Id,
        Customer = new InvoiceCustomer(sale.CustomerName, sale.CustomerEmail, sale.CustomerPhone, sale.CustomerAddress),
        Company = company,
        InvoiceDate = books.Today,
        Lines = [],
        SaleDiscount = sale.DiscountAmount,
        Totals = InvoiceTotals.Of([], sale.DiscountAmount),
        PaymentMethod = asked.PaymentMethod ?? sale.PaymentMethod,
        PaymentStatus = asked.PaymentStatus,
        Notes = asked.Notes,
        TermsConditions = asked.TermsConditions,
        IsDraft = true,
        CreatedBy = me.User.Id,
        CreatorName = me.User.Name,
        CreatorEmail = me.User.Email,
        Revision = 1,
        CreatedAt = books.Now,
        UpdatedAt = books.Now,
    };
}
