using Mostrador.Storage.Tests.CosmosEmulator;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Cosmos.Faults;

/// <summary>Faults of commits.</summary>
internal static class BatchFaults
{
    /// <summary>These happen to the next batches, one after another; then all is well.</summary>
    public static void OnBatches(this FaultPlan plan, params IEnumerable<Fault?> faults) => plan.On(CosmosRequests.IsBatch, faults);
}
