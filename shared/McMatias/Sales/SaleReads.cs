using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Sales;

/// <summary>Reads the names that belong to sales.</summary>
internal static class SaleReads
{
    /// <summary>The view of a sale.</summary>
    public static async Task<SaleView> Show(this PartitionReader reader, Sale sale) => (await reader.Show([sale]))[0];

    /// <summary>The views of sales.</summary>
    public static async Task<IReadOnlyList<SaleView>> Show(this PartitionReader reader, IReadOnlyList<Sale> sales)
    {
        await reader.Gather(sales.SelectMany(Names));
        var views = new List<SaleView>();
        foreach (var sale in sales)
        {
            var customer = sale.CustomerId is { } id ? await reader.Peek<Customer>(id) : null;
            views.Add(SaleView.Of(sale, customer, await reader.Peek<User>(sale.UserId), await reader.Peek<Branch>(sale.BranchId)));
        }

        return views;
    }

    /// <summary>Stored ids of those whose names are shown with a sale.</summary>
    public static IEnumerable<string> Names(Sale sale)
    {
        if (sale.CustomerId is { } customer)
            yield return Customer.Type.IdOf(customer);
        yield return User.Type.IdOf(sale.UserId);
        yield return Branch.Type.IdOf(sale.BranchId);
    }
}
