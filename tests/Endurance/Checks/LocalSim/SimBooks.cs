using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.LocalSim;

/// <summary>What Local SIM shows of itself, and what its providers remember.</summary>
/// <param name="Sims">All cards.</param>
/// <param name="Lots">All lots.</param>
/// <param name="Returns">All returns.</param>
/// <param name="Sellers">What each seller has sold.</param>
/// <param name="Invoices">What Siigo has invoiced.</param>
/// <param name="TopUps">What Winred was asked.</param>
/// <param name="Log">What the host has said until now; long after a while, so it is asked for where it is needed.</param>
internal sealed partial record SimBooks(
    IReadOnlyList<JsonNode> Sims, IReadOnlyList<JsonNode> Lots, IReadOnlyList<JsonNode> Returns, IReadOnlyList<SellerSeen> Sellers,
    IReadOnlyList<JsonNode> Invoices, IReadOnlyList<JsonNode> TopUps, Func<string> Log)
{
    /// <summary>Sales of which a warning says that they were given up while Siigo had not answered (decision 0021).</summary>
    public IEnumerable<string> GivenUp() => Warning().Matches(Log()).Select(warning => warning.Groups["sale"].Value);

    [GeneratedRegex(@"whether it made the invoice of the sale (?<sale>\S+), which is given up\.")]
    private static partial Regex Warning();
}

/// <summary>A seller's sums.</summary>
/// <param name="Name">His user name.</param>
/// <param name="ByMethod">Sales that stand, net, by the way of payment.</param>
/// <param name="Shifts">His shifts.</param>
/// <param name="Closings">His closings.</param>
internal sealed record SellerSeen(string Name, JsonArray ByMethod, JsonArray Shifts, JsonArray Closings);

/// <summary>A sale as it was asked for.</summary>
internal static class AskedSale
{
    public static string Method(this Operation sale) => (string)sale.Body!["payment_method"]!;

    public static string Seller(this Operation operation) => operation.About[^1]["seller ".Length..];

    public static IReadOnlyList<string> Cards(this Operation sale) => [.. sale.Body!["items"]!.AsArray().Select(item => (string)item!["sim_id"]!)];

    /// <summary>In pesos; the clients ask for whole ones.</summary>
    public static long Total(this Operation sale) => sale.Body!["items"]!.AsArray().Sum(item => (long)item!["unit_price"]!);

    /// <summary>Its id, when it was told or found out.</summary>
    public static string? Id(this Operation sale) => (string?)sale.Answer?["venta_id"];
}
