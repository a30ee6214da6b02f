using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>What became of a top-up, as far as its sender can know.</summary>
public abstract record TopUpOutcome
{
    private TopUpOutcome()
    {
    }

    /// <summary>The number has it, and it is paid.</summary>
    /// <param name="TransactionId">How Winred calls it; null when it did not say.</param>
    /// <param name="Balance">What is left; null when it did not say.</param>
    /// <param name="Product">Name of the package; null when it did not say.</param>
    public sealed record Applied(string? TransactionId, Amount? Balance, string? Product) : TopUpOutcome;

    /// <summary>Winred has taken it on and will tell the result.</summary>
    /// <param name="TransactionId">How Winred calls it; null when it did not say.</param>
    /// <param name="Balance">What is left; null when it did not say.</param>
    /// <param name="Product">Name of the package; null when it did not say.</param>
    public sealed record Pending(string? TransactionId, Amount? Balance, string? Product) : TopUpOutcome;

    /// <summary>It was not done and will not be.</summary>
    /// <param name="Message">Why, in Winred's words.</param>
    public sealed record Rejected(string Message) : TopUpOutcome;

    /// <summary>
    /// It may have been done or not: a time-out, a failure of the provider, an answer that nobody can read, a broken connection.
    /// <see cref="WinredClient.Query"/> knows; before that it must not be sent again.
    /// </summary>
    /// <param name="Message">What can be said of it.</param>
    /// <param name="WasSent">False when no connection was made: then it was certainly not done.</param>
    public sealed record Unknown(string Message, bool WasSent) : TopUpOutcome;

    internal static TopUpOutcome Of(WinredAnswer answer) => answer switch
    {
        WinredAnswer.Yes yes when yes.IsPending => new Pending(yes.TransactionId, BalanceOf(yes), ProductOf(yes)),
        WinredAnswer.Yes yes => new Applied(yes.TransactionId, BalanceOf(yes), ProductOf(yes)),
        WinredAnswer.No no => new Rejected(no.Message),
        WinredAnswer.Unclear unclear => new Unknown(unclear.Message, unclear.WasSent),
        _ => throw new NotSupportedException(answer.GetType().Name),
    };

    private static Amount? BalanceOf(WinredAnswer.Yes yes) => yes.Data.Member("balance").Amount();

    private static string? ProductOf(WinredAnswer.Yes yes) => yes.Data.Member("product").Text();
}
