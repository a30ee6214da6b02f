using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Customers;

/// <summary>Customers and their ledgers (contract D17, D19, D24, D25).</summary>
public sealed class ReadCustomers(Shop shop)
{
    /// <summary>All, ascending by id.</summary>
    public async Task<CustomerView[]> All()
    {
        var customers = await shop.Read.Query(DocumentQuery.Over<Customer>().OrderBy(Customer.IdField.Ascending));
        var ledgers = await CustomerLedgers.AllCredit(shop.Read);
        return [.. customers.Select(customer => CustomerView.Of(customer, ledgers[customer.Id]))];
    }

    /// <summary>One.</summary>
    public async Task<CustomerView> One(long id) =>
        CustomerView.Of(await Existing(id), await CustomerLedgers.Credit(shop.Read, id));

    /// <summary>His points, newest movement first.</summary>
    public async Task<PointsEntryView[]> PointsHistory(long id)
    {
        await Existing(id);
        return [.. (await CustomerLedgers.Points(shop.Read, id)).Select(PointsEntryView.Of)];
    }

    /// <summary>His store credit, newest movement first.</summary>
    public async Task<CreditEntryView[]> CreditHistory(long id)
    {
        await Existing(id);
        return [.. (await CustomerLedgers.Credit(shop.Read, id)).Select(CreditEntryView.Of)];
    }

    private async Task<Customer> Existing(long id) => await shop.Read.Peek<Customer>(id) ?? throw Refusal.NotFound();
}
