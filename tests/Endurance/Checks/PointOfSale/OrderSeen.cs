using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Checks.PointOfSale;

/// <summary>An order as an answer showed it, and as it must look after what is done to it.</summary>
internal sealed record OrderSeen(JsonObject Json)
{
    public long Id => (long)Json["id"]!;

    public string Folio => (string)Json["ticket_folio"]!;

    public string Status => (string)Json["status"]!;

    public string? Method => (string?)Json["payment_method"];

    public string? PaidAt => (string?)Json["paid_at"];

    public long? Customer => (long?)Json["customer"];

    public decimal Subtotal => Money(Json["subtotal"]);

    public decimal Tax => Money(Json["total_tax"]);

    public decimal Total => Money(Json["final_amount"]);

    public bool IsPaid => Status == "PAID";

    public bool HoldsStock => Status is "PENDING" or "PAID";

    public IReadOnlyList<OrderedLine> Lines =>
    [
        .. Json["items"]!.AsArray().Select(line => new OrderedLine(
            (long)line!["id"]!, (long)line["product_id"]!, (long)line["quantity"]!, Money(line["amount"]), Money(line["tax_amount"]))),
    ];

    /// <summary>Points that a payment in cash earns, or that a payment in points takes.</summary>
    public long PointsEarned => (long)decimal.Round(Total / 100, MidpointRounding.AwayFromZero);

    public long PointsToPay => (long)decimal.Ceiling(Total);

    public bool IsSameAs(OrderSeen other) => JsonNode.DeepEquals(Json, other.Json);

    /// <summary>As it was before anybody paid or cancelled it.</summary>
    public OrderSeen Pending() => With(json =>
    {
        json["status"] = "PENDING";
        json["payment_method"] = null;
        json["paid_at"] = null;
        json["points_used"] = 0;
        json["store_credit_used"] = "0.00";
    });

    public OrderSeen Cancelled() => With(json => json["status"] = "CANCELLED");

    public OrderSeen Paid(string method, string? paidAt) => With(json =>
    {
        json["status"] = "PAID";
        json["payment_method"] = method;
        json["paid_at"] = paidAt;
        json["points_used"] = method == "POINTS" ? PointsToPay : 0;
        json["store_credit_used"] = method == "CREDIT" ? (string)json["final_amount"]! : "0.00";
    });

    public static decimal Money(JsonNode? amount) => decimal.Parse((string)amount!, CultureInfo.InvariantCulture);

    private OrderSeen With(Action<JsonObject> change)
    {
        var json = Json.DeepClone().AsObject();
        change(json);
        return new OrderSeen(json);
    }
}

internal sealed record OrderedLine(long Id, long Product, long Quantity, decimal Amount, decimal Tax);
