using System.Text.Json.Serialization;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Tickets of one payment method (contract D47, D51).</summary>
public sealed record PaymentMethodRow(
    string PaymentMethod,
    long TotalSales,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount AverageTicket,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount HighestTicket,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount AccumulatedAmount)
{
    /// <summary>One row a method: most tickets first, then by code.</summary>
    public static PaymentMethodRow[] Of(IEnumerable<KeyValuePair<string, TicketSum>> methods) =>
    [
        .. methods.GroupBy(method => method.Key, method => method.Value)
            .Select(same => (Code: same.Key, Sum: TicketSum.Of(same)))
            .OrderByDescending(method => method.Sum.Count).ThenBy(method => method.Code, StringComparer.Ordinal)
            .Select(method => new PaymentMethodRow(
                method.Code, method.Sum.Count, method.Sum.Average(), method.Sum.Highest, method.Sum.Total)),
    ];
}
