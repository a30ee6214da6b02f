namespace Mostrador.LocalSim.LotTopUps;

/// <summary>Where a job is (contract 13.2, RecargaLote).</summary>
public static class TopUpJobState
{
    /// <summary>Ordered.</summary>
    public const string Queued = "en_cola";

    /// <summary>Begun.</summary>
    public const string Running = "procesando";

    /// <summary>Over; a top-up of it may still be pending.</summary>
    public const string Ended = "terminado";
}
