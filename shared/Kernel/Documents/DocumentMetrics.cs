using System.Diagnostics.Metrics;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Documents;

/// <summary>Counters of the document store, under the meter <c>Mostrador.Documents</c>.</summary>
internal static class DocumentMetrics
{
    /// <summary>Transactions, by module and outcome.</summary>
    public const string TransactionsName = "mostrador.documents.transactions";

    /// <summary>Conflicts, by module.</summary>
    public const string ConflictsName = "mostrador.documents.conflicts";

    /// <summary>Repeated runs, by module and cause.</summary>
    public const string RetriesName = "mostrador.documents.retries";

    /// <summary>A transaction that is stored.</summary>
    public const string Committed = "committed";

    /// <summary>A transaction that a rule ended.</summary>
    public const string Refused = "refused";

    /// <summary>A transaction that a fault ended.</summary>
    public const string Failed = "failed";

    private const string Module = "module";
    private static readonly Meter Meter = new("Mostrador.Documents");

    private static readonly Counter<long> Transactions = Meter.CreateCounter<long>(
        TransactionsName, description: "Transactions, by how they ended.");

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        ConflictsName, description: "Commits that met another one.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        RetriesName, description: "Runs of transactions that were repeated, by cause.");

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
            null => Committed,
            Refusal => Refused,
            OperationCanceledException => "cancelled",
            _ => Failed,
        };
        Transactions.Add(1, Of(partition), new("outcome", outcome));
        return outcome;
    }

    private static KeyValuePair<string, object?> Of(Partition partition) => new(Module, partition.Module);
}
