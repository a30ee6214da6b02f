namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>The emulator of Cosmos DB: one for all tests of a process, started when the first of them asks.</summary>
public static class EmulatorProcess
{
    private static readonly Lazy<Uri> Started =
        new(() => NodeServer.Start(NodeTools.Folder("tests", "Storage", "CosmosEmulator"), "emulator.js"));

    /// <summary>Its address.</summary>
    public static Uri Address => Started.Value;
}
