using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.TopUps;

/// <summary>The shop's money at Winred (contract 8.1).</summary>
public sealed record BalanceView(Amount Balance, Amount Discount);
