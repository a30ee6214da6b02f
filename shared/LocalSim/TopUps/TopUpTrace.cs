using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>What Winred's memory of a number, which is its last top-up alone, says of one of ours (contract 8.3).</summary>
public abstract record TopUpTrace
{
    private const string NotDone = "Recarga rechazada";

    private TopUpTrace()
    {
    }

    /// <summary>One of its attempts is the number's last top-up.</summary>
    /// <param name="RequestId">The attempt.</param>
    /// <param name="Outcome">What became of it.</param>
    public sealed record Found(string RequestId, TopUpOutcome Outcome) : TopUpTrace;

    /// <summary>Its last attempt never arrived: it was not done.</summary>
    public sealed record Absent : TopUpTrace;

    /// <summary>The number was topped up by us once more since, and that is all that can be seen.</summary>
    public sealed record Hidden : TopUpTrace;

    /// <summary>Winred did not say.</summary>
    public sealed record Silent : TopUpTrace;

    /// <summary>Reads the trace of a top-up that was sent.</summary>
    /// <param name="topUp">The top-up.</param>
    /// <param name="last">The number's last top-up; null when there is none.</param>
    /// <param name="request">Ours that has the id of the last one; null when it is not of ours.</param>
    public static TopUpTrace Of(TopUp topUp, LastTopUp? last, TopUpRequest? request)
    {
        if (last is null)
            return new Absent();
        if (!topUp.RequestIds.Contains(last.RequestId))
            return request is not null && request.SentAt >= topUp.SentAt ? new Hidden() : new Absent();
        return last.Status switch
        {
            TopUpStatus.Success => new Found(last.RequestId, new TopUpOutcome.Applied(last.TransactionId, null, null)),
            TopUpStatus.Pending => new Found(last.RequestId, new TopUpOutcome.Pending(last.TransactionId, null, null)),

            // An attempt that failed, and none after it.
            _ when last.RequestId == topUp.RequestIds[^1] => new Found(last.RequestId, new TopUpOutcome.Rejected(NotDone)),
            _ => new Absent(),
        };
    }
}
