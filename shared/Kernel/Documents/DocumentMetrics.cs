using System.Diagnostics.Metrics;

namespace Mostrador.Kernel.Documents;

/// <summary>Counters of the document store, under the meter <c>Mostrador.Documents</c>.</summary>
internal static class DocumentMetrics
{
    private static readonly Meter Meter = new("Mostrador.Documents");

    /// <summary>Runs of transactions that had to be repeated.</summary>
    public static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("mostrador.documents.conflicts");
}
