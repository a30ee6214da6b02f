using System.Diagnostics.Metrics;

namespace Mostrador.Storage.Cosmos;

/// <summary>What Cosmos DB is asked and what it charges, under the meter <c>Mostrador.Cosmos</c>.</summary>
internal static class CosmosMetrics
{
    public const string MeterName = "Mostrador.Cosmos";

    private const string Operation = "operation";
    private static readonly Meter Meter = new(MeterName);

    private static readonly Histogram<double> Charges = Meter.CreateHistogram<double>(
        CosmosFigures.RequestCharge, "{RU}", "Request units of one answered request, by operation.");

    private static readonly Counter<long> Repetitions = Meter.CreateCounter<long>(
        "mostrador.cosmos.retries", description: "Requests that had to be sent again, by operation and cause.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "mostrador.cosmos.conflicts", description: "Commits of which a condition did not hold.");

    private static readonly Counter<long> Resolutions = Meter.CreateCounter<long>(
        "mostrador.cosmos.lost_answers", description: "Commits whose answer was lost, by how they turned out to have ended.");

    public static void Charged(string operation, double units) => Charges.Record(units, new KeyValuePair<string, object?>(Operation, operation));

    public static void Retried(string operation, string cause) => Repetitions.Add(
        1, new KeyValuePair<string, object?>(Operation, operation), new KeyValuePair<string, object?>("cause", cause));

    public static void Conflict() => Refusals.Add(1);

    public static void LostAnswer(bool wasCommitted) => Resolutions.Add(
        1, new KeyValuePair<string, object?>("outcome", wasCommitted ? "committed" : "not committed"));
}
