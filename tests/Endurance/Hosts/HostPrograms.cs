using Mostrador.LocalHost;

namespace Mostrador.Endurance.Hosts;

/// <summary>Variations of LocalHost as programs of their own: they say where they listen, and end with Ctrl+C.</summary>
internal static class HostPrograms
{
    public static async Task Run(LocalHostVariation variation)
    {
        await using var app = LocalHostApp.Build(variation);
        await app.StartAsync();
        Console.WriteLine($"{LocalHostProcess.Listening}{app.Urls.First()} ");
        await app.WaitForShutdownAsync();
    }
}
