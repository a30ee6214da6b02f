using Microsoft.Extensions.Configuration;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Providers;

internal static class Settings
{
    public static WinredSettings Winred(bool development = true, params (string Name, string? Value)[] values) =>
        WinredSettings.Read(Configuration(values), development);

    public static SiigoSettings Siigo(bool development = true, params (string Name, string? Value)[] values) =>
        SiigoSettings.Read(Configuration(values), development);

    private static IConfiguration Configuration((string Name, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value)))
        .Build();
}
