using System.Text.Json;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>What <c>host.json</c> says to the Functions host.</summary>
internal static class HostFile
{
    public static JsonElement ServiceBus => Read().GetProperty("extensions").GetProperty("serviceBus");

    public static JsonElement Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        return file.RootElement.Clone();
    }
}
