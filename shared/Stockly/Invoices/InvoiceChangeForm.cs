using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Invoices;

/// <summary>What of a draft can be changed (contract, endpoint 58).</summary>
public static class InvoiceChangeForm
{
    private static readonly Field<string?> Status = InvoiceFields.PaymentStatus.OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [InvoiceFields.PaymentMethod, InvoiceFields.Notes, InvoiceFields.TermsConditions, Status];

    /// <summary>An invoice with what was sent. How and whether it is paid can be changed, not taken away.</summary>
    internal static Func<Invoice, Invoice> Read(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.HasAny(Fields))
            throw StocklyAnswer.BadRequest("No valid fields to update");
        var (method, status) = (input.Read(InvoiceFields.PaymentMethod), input.Demand(Status, InvoiceFields.WrongStatus));
        Texts(input, null, null);
        input.Check();
        return invoice =>
        {
            var (notes, terms) = Texts(input, invoice.Notes, invoice.TermsConditions);
            return invoice with
            {
                PaymentMethod = method ?? invoice.PaymentMethod,
                PaymentStatus = status ?? invoice.PaymentStatus,
                Notes = notes,
                TermsConditions = terms,
            };
        };
    }

    private static (string? Notes, string? Terms) Texts(Input input, string? notes, string? terms) =>
        (input.Read(InvoiceFields.Notes, notes), input.Read(InvoiceFields.TermsConditions, terms));
}
