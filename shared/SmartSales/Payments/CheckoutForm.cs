using System.Globalization;
using Mostrador.Kernel.Money;

namespace Mostrador.SmartSales.Payments;

/// <summary>What a shopper is to pay.</summary>
/// <param name="OrderId">The order; Stripe's notification brings it back.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record CheckoutOrder(long OrderId, IReadOnlyList<CheckoutLine> Lines);

/// <summary>A line of it.</summary>
/// <param name="Name">The product.</param>
/// <param name="Price">Of one unit.</param>
/// <param name="Quantity">At least one.</param>
public sealed record CheckoutLine(string Name, Amount Price, long Quantity);

/// <summary>The fields of a Checkout session, in the order of contract 6.1.</summary>
internal static class CheckoutForm
{
    // Stripe puts the session's id in its place.
    private const string SessionPlaceholder = "{CHECKOUT_SESSION_ID}";

    public static IEnumerable<KeyValuePair<string, string>> Fields(CheckoutOrder order, string frontEnd) =>
    [
        Field("payment_method_types[0]", "card"),
        .. order.Lines.SelectMany(Fields),
        Field("mode", "payment"),
        Field("success_url", $"{frontEnd}/payment-success?session_id={SessionPlaceholder}"),
        Field("cancel_url", $"{frontEnd}/payment-cancelled"),
        Field("metadata[order_id]", Text(order.OrderId)),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Fields(CheckoutLine line, int index)
    {
        var item = $"line_items[{Text(index)}]";
        yield return Field($"{item}[price_data][currency]", "usd");
        yield return Field($"{item}[price_data][product_data][name]", line.Name);
        yield return Field($"{item}[price_data][unit_amount]", Text(line.Price.Minor));
        yield return Field($"{item}[quantity]", Text(line.Quantity));
    }

    private static KeyValuePair<string, string> Field(string name, string value) => new(name, value);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
