using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// The invoices of one day in figures, without cancelled ones. They move in the very transaction that moves an invoice, so they are
/// always exact; and they are added to without being read, so that invoices of the same day do not wait for each other.
/// </summary>
public sealed record InvoiceDay : IDocument<InvoiceDay>
{
    private static readonly DocumentField<long> DraftsField = new("drafts");
    private static readonly DocumentField<long> PendingField = new("pending");
    private static readonly DocumentField<long> PaidField = new("paid");
    private static readonly DocumentField<long> RevenueField = new("revenue");

    /// <inheritdoc/>
    public static DocumentType<InvoiceDay> Type { get; } =
        new("stockly-invoice-day", StocklyDocuments.Stored.InvoiceDay, new DocumentIndex("date"));

    /// <summary>The day.</summary>
    public static DocumentField<DateOnly> DateField { get; } = new("date");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Date);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Those that can be changed, paid or not.</summary>
    public long Drafts { get; init; }

    /// <summary>Finalized ones that are to be paid.</summary>
    public long Pending { get; init; }

    /// <summary>Finalized ones that are paid.</summary>
    public long Paid { get; init; }

    /// <summary>What all come to.</summary>
    public Amount Revenue { get; init; }

    /// <summary>Stages a new invoice.</summary>
    internal static async Task Add(Transaction transaction, Invoice invoice)
    {
        if (await transaction.Peek<InvoiceDay>(DocumentKey.Of(invoice.InvoiceDate)) is null)
            transaction.Create(Of(invoice));
        else
            Move(transaction, Of(invoice));
    }

    /// <summary>Stages that an invoice is no longer what it was.</summary>
    internal static void Change(Transaction transaction, Invoice before, Invoice after) => Move(transaction, Of(after).Without(Of(before)));

    /// <summary>Stages that an invoice goes.</summary>
    internal static void Remove(Transaction transaction, Invoice invoice) =>
        Move(transaction, new InvoiceDay { Date = invoice.InvoiceDate }.Without(Of(invoice)));

    private static InvoiceDay Of(Invoice invoice)
    {
        var day = new InvoiceDay { Date = invoice.InvoiceDate };
        if (invoice.PaymentStatus == PaymentStatus.Cancelled)
            return day;
        day = day with { Revenue = invoice.TotalAmount };
        if (invoice.IsDraft)
            return day with { Drafts = 1 };
        return invoice.PaymentStatus == PaymentStatus.Paid ? day with { Paid = 1 } : day with { Pending = 1 };
    }

    private InvoiceDay Without(InvoiceDay other) => this with
    {
        Drafts = Drafts - other.Drafts,
        Pending = Pending - other.Pending,
        Paid = Paid - other.Paid,
        Revenue = Revenue - other.Revenue,
    };

    private static void Move(Transaction transaction, InvoiceDay by)
    {
        Add(DraftsField, by.Drafts);
        Add(PendingField, by.Pending);
        Add(PaidField, by.Paid);
        Add(RevenueField, by.Revenue.Minor);

        void Add(DocumentField<long> field, long number)
        {
            if (number != 0)
                transaction.Increment<InvoiceDay>(by.Key, field, number);
        }
    }
}
