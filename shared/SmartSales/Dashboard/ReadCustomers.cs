using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Turnover;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Dashboard;

/// <summary>Everybody who is no administrator, with what he ordered (contract 4.3).</summary>
public sealed class ReadCustomers(Shop shop)
{
    /// <summary>All of them, ascending by id.</summary>
    public async Task<CustomersView> Run()
    {
        var users = await shop.Read.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        var sums = (await shop.Read.Query(DocumentQuery.Over<CustomerSums>())).ToDictionary(one => one.UserId);
        CustomerView[] views = [.. users.Where(user => !user.IsAdmin).Select(user => CustomerView.Of(user, sums.GetValueOrDefault(user.Id)))];
        return new CustomersView(views.Length, views);
    }
}

/// <summary>Customers and staff.</summary>
public sealed record CustomersView(long Count, CustomerView[] Users);

/// <summary>Somebody who is no administrator; what he spent is a number.</summary>
public sealed record CustomerView(
    long Id, string Username, string Email, string FirstName, string LastName, bool IsActive, DateTimeOffset DateJoined, long TotalOrders,
    decimal TotalSpent)
{
    internal static CustomerView Of(User user, CustomerSums? sums) => new(
        user.Id, user.Username, user.Email, user.FirstName, user.LastName, user.IsActive, user.JoinedAt, sums?.Orders ?? 0,
        new Amount(sums?.Spent ?? 0).Units);
}
