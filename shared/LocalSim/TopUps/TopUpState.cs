namespace Mostrador.LocalSim.TopUps;

/// <summary>Where a top-up is on its way (contract 13.2, Recarga).</summary>
public static class TopUpState
{
    /// <summary>Of a job, whose turn has not come.</summary>
    public const string ToSend = "por_enviar";

    /// <summary>Sent, and what became of it is not known.</summary>
    public const string Sent = "enviada";

    /// <summary>Winred has taken it on and will tell the result.</summary>
    public const string Pending = "en_proceso";

    /// <summary>The number has it. Final.</summary>
    public const string Done = "exitosa";

    /// <summary>The number does not have it. Final.</summary>
    public const string Failed = "fallida";
}
