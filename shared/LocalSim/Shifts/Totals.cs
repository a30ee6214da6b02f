using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>Money by the bucket that it goes into (contract 10.0). Dollars are US dollars and never added to pesos.</summary>
public sealed record Totals(Amount Cash, Amount Card, Amount Electronic, Amount Dollars)
{
    /// <summary>Nothing.</summary>
    public static Totals Zero { get; } = new(Amount.Zero, Amount.Zero, Amount.Zero, Amount.Zero);

    /// <summary>Pesos of all buckets.</summary>
    public Amount Pesos => Cash + Card + Electronic;

    /// <summary>With an amount more in the bucket of a payment method.</summary>
    public Totals Plus(string method, Amount amount) => method switch
    {
        PaymentMethod.Cash => this with { Cash = Cash + amount },
        PaymentMethod.Card => this with { Card = Card + amount },
        PaymentMethod.Electronic => this with { Electronic = Electronic + amount },
        PaymentMethod.Dollars => this with { Dollars = Dollars + amount },
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No payment method."),
    };
}
