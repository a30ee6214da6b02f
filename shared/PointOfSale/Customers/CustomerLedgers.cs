using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Customers;

/// <summary>The two ledgers of a customer, newest entry first.</summary>
internal static class CustomerLedgers
{
    public static Task<IReadOnlyList<PointsEntry>> Points(PartitionReader reader, long customerId) => reader.Query(
        DocumentQuery.Over<PointsEntry>()
            .Where(PointsEntry.CustomerField.Is(customerId))
            .OrderBy(PointsEntry.CreatedAtField.Descending, PointsEntry.IdField.Descending));

    public static Task<IReadOnlyList<CreditEntry>> Credit(PartitionReader reader, long customerId) => reader.Query(
        DocumentQuery.Over<CreditEntry>()
            .Where(CreditEntry.CustomerField.Is(customerId))
            .OrderBy(CreditEntry.CreatedAtField.Descending, CreditEntry.IdField.Descending));

    /// <summary>The credit ledgers of all customers at once, for the list.</summary>
    public static async Task<ILookup<long, CreditEntry>> AllCredit(PartitionReader reader)
    {
        var entries = await reader.Query(DocumentQuery.Over<CreditEntry>()
            .OrderBy(CreditEntry.CustomerField.Descending, CreditEntry.CreatedAtField.Descending, CreditEntry.IdField.Descending));
        return entries.ToLookup(entry => entry.CustomerId);
    }
}
