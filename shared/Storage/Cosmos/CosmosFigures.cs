using System.Globalization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>What Cosmos DB says of a container's size when it is asked for the container alone: one request, whatever is in it.</summary>
public static class CosmosFigures
{
    /// <summary>The counter of request units, by operation.</summary>
    public const string RequestCharge = "mostrador.cosmos.request_charge";

    internal const string Header = "x-ms-resource-usage";
    private const long BytesPerKilobyte = 1024;

    /// <summary>The figures in the header of an answer; nothing is known where it does not say.</summary>
    internal static StoreFigures Of(string? usage)
    {
        var said = (usage ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('='))
            .Where(part => part.Length == 2 && long.TryParse(part[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(part => part[0], part => long.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<StorePart> parts = said.TryGetValue("collectionSize", out var kilobytes)
            ? [new StorePart("in the container, with its indexes", kilobytes * BytesPerKilobyte)]
            : [];
        return new StoreFigures("Cosmos DB", parts, said.TryGetValue("documentsCount", out var count) ? count : null, []);
    }
}
