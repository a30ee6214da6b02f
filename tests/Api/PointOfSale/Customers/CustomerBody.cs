using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// A new customer as the front end's form sends one, and what tests read of a stored one.
internal static class CustomerBody
{
    public static JsonObject New() => new()
    {
        ["first_name"] = "Maria",
        ["last_name"] = "González",
        ["phone_number"] = Unique.Phone(),
        ["email"] = Unique.Email("maria"),
        ["birth_date"] = "1995-08-20",
    };

    public static async Task<Reply> ShowCustomer(this PosClient client, long id) => (await client.Get($"/customers/{id}/")).Is(200);

    public static async Task<Reply> ShowPoints(this PosClient client, long id) => (await client.Get($"/customers/{id}/history/")).Is(200);

    public static async Task<Reply> ShowCredit(this PosClient client, long id) => (await client.Get($"/customers/{id}/credit-history/"))
        .Is(200);

    /// Points given, taken or corrected by hand.
    public static Task<Reply> MovePoints(this PosClient client, long id, object amount, string type) =>
        client.Post($"/customers/{id}/points/", new { amount, transaction_type = type });

    /// A frequent customer who owes this much since May 7, 2024.
    public static async Task<long> RegisterDebtor(this PosClient manager, decimal debt, decimal? creditLimit = null)
    {
        var customer = await manager.RegisterFrequentCustomer(creditLimit);
        var product = await manager.StockProduct(price: debt, taxRate: "0.00");
        var may = manager.At("2024-05-07T18:00:00Z");
        await may.PayOrder((await may.PlaceOrder(customer, (product, 1)))["id"]!.GetValue<long>(), "CREDIT");
        return customer;
    }
}
