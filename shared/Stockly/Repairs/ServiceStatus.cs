namespace Mostrador.Stockly.Repairs;

/// <summary>Where a repair stands (contract 3.12); any state may follow any other.</summary>
public static class ServiceStatus
{
    /// <summary>Taken in.</summary>
    public const string Received = "received";

    /// <summary>On the bench.</summary>
    public const string InRepair = "in_repair";

    /// <summary>Back with the customer.</summary>
    public const string Delivered = "delivered";

    /// <summary>All states, in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = [Received, InRepair, Delivered];
}

/// <summary>How much a repair hurries (contract 4).</summary>
public static class ServicePriority
{
    /// <summary>Unless something else is said.</summary>
    public const string Normal = "normal";

    /// <summary>All priorities, in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = ["low", Normal, "high", "urgent"];
}
