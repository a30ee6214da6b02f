using System.Globalization;

namespace Mostrador.LocalSim.Winred;

/// <summary>A top-up to be asked of Winred.</summary>
/// <param name="ProductId">The package.</param>
/// <param name="Amount">Pesos, for packages without a price of their own; else 0.</param>
/// <param name="Subscriber">The number, ten digits.</param>
/// <param name="SellFrom">Where the money comes from, <c>S</c>.</param>
public sealed record TopUpOrder(int ProductId, int Amount, string Subscriber, string SellFrom)
{
    /// <summary>As Winred has it, with its spelling of the subscriber.</summary>
    internal IEnumerable<(string Name, string Value)> Data =>
    [
        ("product_id", ProductId.ToString(CultureInfo.InvariantCulture)),
        ("amount", Amount.ToString(CultureInfo.InvariantCulture)),
        ("suscriber", Subscriber),
        ("sell_from", SellFrom),
    ];
}
