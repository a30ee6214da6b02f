using System.Diagnostics.Metrics;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Documents;

/// <summary>Counters of the document store, under the meter <c>Mostrador.Documents</c>.</summary>
internal static class DocumentMetrics
{
    private const string Module = "module";
    private static readonly Meter Meter = new("Mostrador.Documents");

    private static readonly Counter<long> Transactions = Meter.CreateCounter<long>(
        "mostrador.documents.transactions", description: "Transactions, by how they ended.");

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "mostrador.documents.conflicts", description: "Commits that met another one.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "mostrador.documents.retries", description: "Runs of transactions that were repeated, by cause.");

    /// <summary>A commit was not carried out because a document had changed.</summary>
    public static void Conflict(Partition partition) => Conflicts.Add(1, Of(partition));

    /// <summary>A transaction's work begins again.</summary>
    public static void Retry(Partition partition, string cause) => Retries.Add(1, Of(partition), new("cause", cause));

    /// <summary>A transaction is over.</summary>
    /// <param name="partition">Where.</param>
    /// <param name="end">What ended it; null = it is stored.</param>
    public static string Ended(Partition partition, Exception? end)
    {
        var outcome = end switch
        {
            null => "committed",
            Refusal => "refused",
            OperationCanceledException => "cancelled",
            _ => "failed",
        };
        Transactions.Add(1, Of(partition), new("outcome", outcome));
        return outcome;
    }

    private static KeyValuePair<string, object?> Of(Partition partition) => new(Module, partition.Module);
}
