using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Winred;

/// <summary>The shop's account with Winred.</summary>
/// <param name="Balance">What top-ups are paid from.</param>
/// <param name="Discount">What it has earned.</param>
public sealed record WinredBalance(Amount Balance, Amount Discount);
