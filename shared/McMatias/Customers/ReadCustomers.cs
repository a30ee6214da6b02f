using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Listing;

namespace Mostrador.McMatias.Customers;

/// <summary>Customers (contract 4.7), for every user of every branch.</summary>
public sealed class ReadCustomers(Shop shop, Lists lists)
{
    /// <summary>A page of those that a search finds, by name, identity card, telephone or e-mail.</summary>
    public Task<Page<CustomerView>> Page(HttpRequest request) => lists.Page(
        request,
        DocumentQuery.Over<Customer>().Where(SearchTerms.Filters(request, Customer.SearchField, DjangoMessages.Spanish)),
        CustomerView.Of);

    /// <summary>One of them.</summary>
    public async Task<CustomerView> One(long id) =>
        CustomerView.Of(await shop.Read.Peek<Customer>(id) ?? throw Refusal.NotFound(CustomerView.What));
}
