using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Returns;

/// <summary>How money is given back (contract 9.1).</summary>
internal static class RefundMethod
{
    /// <summary>The bucket of a shift that a text names: cash when it says nothing, empty when it names none.</summary>
    public static string Of(string? text) => text?.ToLowerInvariant() switch
    {
        null or "" or "efectivo" or PaymentMethod.Cash => PaymentMethod.Cash,
        "transferencia" or PaymentMethod.Electronic => PaymentMethod.Electronic,
        "tarjeta" or "datafono" or PaymentMethod.Card => PaymentMethod.Card,
        _ => "",
    };
}
