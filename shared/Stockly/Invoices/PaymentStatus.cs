namespace Mostrador.Stockly.Invoices;

/// <summary>The states of payment of an invoice (contract 3.10).</summary>
public static class PaymentStatus
{
    /// <summary>Still to be paid.</summary>
    public const string Pending = "pending";

    /// <summary>Paid.</summary>
    public const string Paid = "paid";

    /// <summary>Counts no longer.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>All, the default first.</summary>
    public static IReadOnlyList<string> All { get; } = [Pending, Paid, Cancelled];
}
