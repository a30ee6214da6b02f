namespace Mostrador.LocalHost.Settings;

/// <summary>Settings that triggers name and that Bicep sets in the cloud: here they have the same values without being set.</summary>
internal static class PlatformDefaults
{
    public static readonly IReadOnlyDictionary<string, string?> Values = new Dictionary<string, string?>
    {
        ["SmartSalesTrainingSchedule"] = "0 0 7 * * *",
    };
}
