using Mostrador.Storage.Blob;

namespace Mostrador.Storage.Tests.Azurite;

/// <summary>Azurite's blob service: one for all tests of a process, started when the first of them asks.</summary>
public static class AzuriteProcess
{
    private static readonly Lazy<Uri> Started = new(() => NodeServer.Start(NodeTools.Folder("tests", "Storage", "Azurite"), "azurite.js"));

    /// <summary>Name and key are the same in every Azurite of the world.</summary>
    public static string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint={Started.Value}devstoreaccount1;";

    /// <summary>A container of its own, made when it is opened.</summary>
    public static BlobOptions Options() => new(null, ConnectionString, $"files-{Guid.NewGuid():N}", CreateMissing: true);
}
