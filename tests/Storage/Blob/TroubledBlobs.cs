using Mostrador.Kernel.Files;
using Mostrador.Storage.Blob;
using Mostrador.Storage.Tests.Azurite;
using Mostrador.Storage.Tests.Faults;

namespace Mostrador.Storage.Tests.Blob;

/// <summary>Two processes on one container: one whose network is troubled, and a neighbour who is well.</summary>
internal sealed class TroubledBlobs
{
    private TroubledBlobs(BlobOptions options, Func<HttpMessageHandler, HttpMessageHandler>? more)
    {
        HttpMessageHandler network = new SocketsHttpHandler();
        network = more?.Invoke(network) ?? network;
        Files = new BlobFileStore(options with
        {
            Transport = new FaultyTransport(Plan, _ => true, network),
            FirstPause = TimeSpan.FromMilliseconds(1),
        });
        Neighbour = new BlobFileStore(options);
    }

    public FaultPlan Plan { get; } = new();

    public BlobFileStore Files { get; }

    public BlobFileStore Neighbour { get; }

    /// <summary>Over a container of its own.</summary>
    /// <param name="more">What else stands between the client and Azurite; it gets the rest of the way.</param>
    public static async Task<TroubledBlobs> Open(Func<HttpMessageHandler, HttpMessageHandler>? more = null)
    {
        var store = new TroubledBlobs(AzuriteProcess.Options(), more);
        await store.Neighbour.Open(CancellationToken.None);
        return store;
    }

    /// <summary>Content that is different in each place.</summary>
    public static byte[] Content(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    public static Task Save(IFileStore files, string name, byte[] content) =>
        files.Save(name, new MemoryStream(content), "image/png", CancellationToken.None);

    public static async Task<byte[]?> Read(IFileStore files, string name)
    {
        await using var file = await files.Open(name, CancellationToken.None);
        if (file is null)
            return null;
        var content = new MemoryStream();
        await file.Content.CopyToAsync(content);
        return content.ToArray();
    }
}
