using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Purchases;

/// <summary>The fields of a purchase (contract, endpoints 38 and 41).</summary>
public static class PurchaseForm
{
    private static readonly Field<string?> Supplier =
        (new TextField("supplier") { Aliases = ["supplier_name"] }).AtMost(255, AtMost(255)).OrNull();

    private static readonly PurchaseLinesField Products = new("products");
    private static readonly Field<string?> InvoiceNumber = new TextField("invoice_number").AtMost(255, AtMost(255)).OrNull();
    private static readonly Field<DateOnly?> PurchaseDate = new DateField("purchase_date").OrNull();
    private static readonly Field<string?> Notes = new TextField("notes").AtMost(5000, AtMost(5000)).OrNull();
    private static readonly Field<string?> SupplierId = new UuidField("supplier_id").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Supplier, Products, InvoiceNumber, PurchaseDate, Notes, SupplierId];

    /// <summary>Reads a new purchase.</summary>
    internal static PurchaseRequest Read(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.Has(Products))
            input.Refuse(PurchaseLinesField.Missing);
        return Read(input);
    }

    /// <summary>Reads a change of a purchase: only what was sent.</summary>
    internal static PurchaseRequest ReadChange(RequestBody body)
    {
        var input = Input.Of(body);
        return input.HasAny(Fields) ? Read(input) : throw StocklyAnswer.BadRequest("No valid fields to update");
    }

    private static PurchaseRequest Read(Input input)
    {
        var items = input.Has(Products) ? input.Read(Products) : null;
        var date = input.Read(PurchaseDate);
        Texts(input, null, null, null, null);
        input.Check();
        return new PurchaseRequest(items, purchase =>
        {
            var (supplier, supplierId, invoiceNumber, notes) =
                Texts(input, purchase.SupplierName, purchase.SupplierId, purchase.InvoiceNumber, purchase.Notes);
            var changed = purchase with
            {
                SupplierName = supplier,
                SupplierId = supplierId,
                InvoiceNumber = invoiceNumber,
                Notes = notes,
                PurchaseDate = date ?? purchase.PurchaseDate,
            };
            return items is null ? changed : PurchaseItem.Fill(changed, items);
        });
    }

    private static (string? Supplier, string? SupplierId, string? InvoiceNumber, string? Notes) Texts(
        Input input, string? supplier, string? supplierId, string? invoiceNumber, string? notes) =>
        (input.Read(Supplier, supplier), input.Read(SupplierId, supplierId), input.Read(InvoiceNumber, invoiceNumber),
            input.Read(Notes, notes));

    private static string AtMost(int characters) => $"String must contain at most {characters} character(s)";
}

/// <summary>A purchase that keeps the rules of its fields.</summary>
/// <param name="Items">Its lines; null = not sent.</param>
/// <param name="Fill">A purchase with what was sent.</param>
internal sealed record PurchaseRequest(IReadOnlyList<PurchaseItem>? Items, Func<Purchase, Purchase> Fill);
