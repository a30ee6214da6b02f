using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Telemetry;

/// <summary>What the transactions of a module came to, as this instance has counted.</summary>
/// <param name="Module">Short name of the module.</param>
/// <param name="Committed">Transactions that are stored.</param>
/// <param name="Refused">Those that a rule ended.</param>
/// <param name="Failed">Those that a fault ended.</param>
/// <param name="Conflicts">Commits that met another one.</param>
/// <param name="Retries">Runs that were repeated.</param>
public sealed record DocumentWork(string Module, long Committed, long Refused, long Failed, long Conflicts, long Retries)
{
    /// <summary>The work of each module.</summary>
    public static IReadOnlyList<DocumentWork> Of(InstanceFigures figures)
    {
        var (ended, conflicts, retries) =
            (figures.Counts(DocumentMetrics.TransactionsName), figures.Counts(DocumentMetrics.ConflictsName), figures.Counts(DocumentMetrics.RetriesName));
        return
        [
            .. ended.Concat(conflicts).Concat(retries).Select(counted => counted.First).Distinct().Order(StringComparer.Ordinal).Select(module =>
                new DocumentWork(
                    module,
                    Sum(ended, module, DocumentMetrics.Committed),
                    Sum(ended, module, DocumentMetrics.Refused),
                    Sum(ended, module, DocumentMetrics.Failed),
                    Sum(conflicts, module),
                    Sum(retries, module))),
        ];
    }

    private static long Sum(IReadOnlyList<Counted> counts, string module, string? outcome = null) =>
        (long)counts.Where(counted => counted.First == module && (outcome is null || counted.Second == outcome)).Sum(counted => counted.Sum);
}
