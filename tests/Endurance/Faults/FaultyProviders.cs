using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Endurance.Faults;

/// <summary>What goes wrong on the way to a provider, and after it has done what it was asked.</summary>
internal static class FaultyProviders
{
    private static readonly Fault[] Kinds =
    [
        Fault.Broken, Fault.Unavailable, Fault.Timeout, Fault.Refused,
        Fault.LostBeforeAnswer, Fault.LostInAnswer, Fault.LostByTimeout, Fault.LostBehindGateway, Fault.LostInGateway,
    ];

    /// <summary>A plan that follows the dice.</summary>
    public static FaultPlan By(FaultDice dice, string provider) => new()
    {
        Decide = _ =>
        {
            var kind = Kinds[dice.Below(Kinds.Length)];
            return dice.Throws($"provider {provider}: {kind}", 0.12) ? kind : null;
        },
    };
}
