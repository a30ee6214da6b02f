using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.TopUps;

/// <summary>A top-up in Winred's own shape (contract 8.3).</summary>
public sealed record TopUpView(TopUpResultView Result, TopUpDataView Data)
{
    private const string Done = "Recarga exitosa";
    private const string Pending = "Recarga en proceso";

    /// <summary>The view of a top-up that was done or taken on.</summary>
    /// <param name="topUp">The top-up.</param>
    /// <param name="balance">What is left of the money; null when nobody knows.</param>
    /// <param name="product">What the package is called.</param>
    public static TopUpView Of(TopUp topUp, Amount? balance, string product) => new(
        new(true, topUp.State == TopUpState.Done ? Done : Pending, topUp.TransactionId),
        new(balance, topUp.Subscriber, product));
}

/// <summary>What became of it.</summary>
public sealed record TopUpResultView(bool Success, string Message, string? TransactionId);

/// <summary>What it was.</summary>
public sealed record TopUpDataView(Amount? Balance, string Subscriber, string Product);
