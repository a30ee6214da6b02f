using System.Globalization;
using Mostrador.App;
using Mostrador.Endurance.Faults;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;
using Mostrador.SmartSales.Payments;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Endurance.Hosts;

/// <summary>LocalHost in this same program, with whatever goes wrong built in.</summary>
internal static class HostUnderTest
{
    /// <summary>Begins the arguments of a process that is this host: <c>--host SEED LOG BREAKAGE</c>, then those of LocalHost.</summary>
    public const string Flag = "--host";

    /// <summary>The arguments that make a process this host.</summary>
    public static string[] Arguments(int seed, string log, Breakage breakage) => [Flag, seed.ToString(CultureInfo.InvariantCulture), log, $"{breakage}"];

    public static async Task Run(string[] arguments)
    {
        using var dice = new FaultDice(int.Parse(arguments[1], CultureInfo.InvariantCulture), arguments[2]);
        var breakage = Enum.Parse<Breakage>(arguments[3]);
        await HostPrograms.Run(new LocalHostVariation
        {
            Arguments = arguments[4..],
            FunctionClasses = [.. typeof(MostradorServices).Assembly.GetExportedTypes(), typeof(ControlFunctions)],
            Services = services => Infect(services, dice, breakage),
        });
    }

    private static void Infect(IServiceCollection services, FaultDice dice, Breakage breakage)
    {
        services.AddSingleton(dice);
        services.AddSingleton<LaterTime>();
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<LaterTime>());
        services.AddSingleton<IDocumentEngine>(provider =>
            new FaultyEngine(BrokenEngine.Of(provider.GetRequiredService<SqliteDocumentEngine>(), breakage, dice), dice));
        services.AddSingleton<IOutbox>(provider => ActivatorUtilities.CreateInstance<Redelivery>(
            provider, (IOutbox)provider.GetRequiredService<SqliteDocumentEngine>()));
        foreach (var (name, provider) in new[] { (StripeClient.HttpClientName, "Stripe"), (SiigoClient.HttpClientName, "Siigo"), (WinredClient.HttpClientName, "Winred") })
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => new FaultyTransport(
                FaultyProviders.By(dice, provider), _ => true, new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }));
        }
    }
}
