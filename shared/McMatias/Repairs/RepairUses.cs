using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Repairs;

/// <summary>Counts a repair in its customer, its user and its branch, which cannot be deleted as long as it counts (contract 5.2).</summary>
internal static class RepairUses
{
    /// <summary>
    /// Stages what a write changes in the counts. Who deletes one of them in the meantime makes the counting fail, and the write runs again
    /// without finding it.
    /// </summary>
    /// <param name="transaction">The transaction that writes the repair.</param>
    /// <param name="before">The repair as it has been; null = it is new.</param>
    /// <param name="after">The repair as it is from now on; null = it is deleted.</param>
    public static void Count(Transaction transaction, Repair? before, Repair? after)
    {
        Count<Customer>(transaction, Customer.RepairsField, before?.CustomerId, after?.CustomerId);
        Count<User>(transaction, User.UsesField, before?.UserId, after?.UserId);
        Count<Branch>(transaction, Branch.UsesField, before?.BranchId, after?.BranchId);
    }

    private static void Count<T>(Transaction transaction, DocumentField<long> uses, long? before, long? after)
        where T : class, IDocument<T>
    {
        if (before == after)
            return;
        if (before is { } old)
            transaction.Increment<T>(old, uses, -1);
        if (after is { } now)
            transaction.Increment<T>(now, uses, 1);
    }
}
