using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.Products;

/// <summary>Reserves units for a cart, or releases them (contract D33). Reservations limit each other, not orders.</summary>
public sealed class ReserveProduct(Shop shop)
{
    private static readonly IntegerField Amount = new("amount", long.MinValue, long.MaxValue);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Amount];

    /// <summary>Changes the reserved quantity.</summary>
    public Task<Reservation> Run(long id, RequestBody body) => shop.Transact(async transaction =>
    {
        var product = await transaction.Find<Product>(id) ?? throw Refusal.NotFound();
        var amount = Read(Input.Whole(body, DjangoMessages.English));
        if (amount == 0)
            return Reservation.Of(product);
        var reserved = product.ReservedQuantity + (decimal)amount;

        // Sales may have taken the stock below what is reserved; then only a release that mends that is accepted.
        if (reserved > product.CurrentStock)
            throw NotEnough(product);
        if (reserved < 0)
            throw DjangoAnswer.Error("Cannot release more items than reserved.");
        var changed = product with { ReservedQuantity = (long)reserved };
        transaction.Replace(changed);
        return Reservation.Of(changed);
    });

    private static long Read(Input input)
    {
        var sent = input.Raw(Amount.Name);
        if (sent.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            throw DjangoAnswer.Error("Field 'amount' is required (integer).");
        var amount = IntegerField.Whole(sent) ?? throw DjangoAnswer.Error("Amount must be an integer");

        // A number beyond every stock is refused for its size, whichever it is.
        return (long)BigInteger.Clamp(amount, long.MinValue, long.MaxValue);
    }

    private static Refusal NotEnough(Product product) => DjangoAnswer.Of(
        new JsonObject { ["error"] = "Insufficient stock.", ["available"] = product.AvailableToSell() }, status: 400);
}

/// <summary>The answer to a reservation.</summary>
public sealed record Reservation(string Status, string Product, long ReservedQuantity, long AvailableToSell)
{
    /// <summary>How a product stands.</summary>
    public static Reservation Of(Product product) =>
        new("success", product.Name, product.ReservedQuantity, product.AvailableToSell());
}
