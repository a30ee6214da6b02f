namespace Mostrador.Api.Tests;

/// What a host in production needs beside its defaults, for all modules.
internal static class ProductionSettings
{
    /// What it does not start without.
    public static IReadOnlyDictionary<string, string> Required { get; } = new Dictionary<string, string>
    {
        ["Pos__JwtSigningKey"] = "a-signing-key-of-these-tests-with-at-least-32-bytes",
        ["LocalSim__JwtSigningKey"] = "a-signing-key-of-these-tests-for-the-sim-shops",
        ["McMatias__JwtSigningKey"] = "a-signing-key-of-these-tests-for-the-shop-of-branches",
        ["SmartSales__JwtSigningKey"] = "a-signing-key-of-these-tests-for-the-online-shop",
        ["Stockly__JwtSigningKey"] = "a-signing-key-of-these-tests-for-access-tokens",
        ["Stockly__JwtRefreshSigningKey"] = "a-signing-key-of-these-tests-for-refresh-tokens",
    };

    /// A host in production, with as many rounds of hashing as it insists on.
    public static void InProduction(this HostOptions options)
    {
        options.Settings["DOTNET_ENVIRONMENT"] = "Production";
        options.Settings["Security__PasswordRounds"] = null;
        foreach (var (name, value) in Required)
            options.Settings[name] = value;
    }
}
