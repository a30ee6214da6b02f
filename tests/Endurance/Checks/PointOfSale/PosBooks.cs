using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Checks.PointOfSale;

/// <summary>What the point of sale shows of itself.</summary>
/// <param name="Orders">All orders.</param>
/// <param name="Customers">All customers with their ledgers.</param>
/// <param name="Stock">Units by product.</param>
/// <param name="Summary">The report over all days.</param>
internal sealed record PosBooks(
    IReadOnlyList<OrderSeen> Orders, IReadOnlyList<CustomerSeen> Customers, IReadOnlyDictionary<long, long> Stock, JsonNode Summary);

/// <summary>A customer with his points; his credit is in the document.</summary>
internal sealed record CustomerSeen(JsonNode Json, IReadOnlyList<JsonNode> Points)
{
    public long Id => (long)Json["id"]!;

    public IReadOnlyList<JsonNode> Credit => [.. Json["credit_transactions"]!.AsArray().Select(entry => entry!)];
}
