using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Customers;

/// <summary>A customer as the API shows it (contract 8), with the whole credit ledger.</summary>
public sealed record CustomerView(
    long Id, string FirstName, string LastName, string PhoneNumber, string Email, DateOnly BirthDate, bool IsFrequent, long CurrentPoints,
    Amount CreditLimit, Amount CreditUsed, Amount AvailableCredit, CreditEntryView[] CreditTransactions)
{
    /// <summary>The view of a customer and his ledger, newest entry first.</summary>
    public static CustomerView Of(Customer customer, IEnumerable<CreditEntry> ledger) => new(
        customer.Id, customer.FirstName, customer.LastName, customer.PhoneNumber, customer.Email, customer.BirthDate, customer.IsFrequent,
        customer.CurrentPoints, customer.CreditLimit, customer.CreditUsed, customer.AvailableCredit(),
        [.. ledger.Select(CreditEntryView.Of)]);
}

/// <summary>A movement of store credit as the API shows it (contract D25).</summary>
public sealed record CreditEntryView(long Id, Amount Amount, string TransactionType, string Description, DateTimeOffset CreatedAt)
{
    /// <summary>The view of an entry.</summary>
    public static CreditEntryView Of(CreditEntry entry) =>
        new(entry.Id, entry.Amount, entry.TransactionType, entry.Description, entry.CreatedAt);
}

/// <summary>A movement of points as the API shows it (contract D24).</summary>
public sealed record PointsEntryView(long Id, long Amount, string TransactionType, string Description, DateTimeOffset CreatedAt)
{
    /// <summary>The view of an entry.</summary>
    public static PointsEntryView Of(PointsEntry entry) =>
        new(entry.Id, entry.Amount, entry.TransactionType, entry.Description, entry.CreatedAt);
}
