using System.Net;
using Mostrador.Storage.Tests.Azurite;
using static Mostrador.Api.Tests.Files.FileHost;

namespace Mostrador.Api.Tests.Files;

/// <summary>The same door over Blob Storage.</summary>
public sealed class BlobStorageTests
{
    [NodeFact]
    public async Task Files_in_blob_storage_are_served_alike()
    {
        await using var host = await Start(settings: new Dictionary<string, string?>
        {
            ["Storage__Files"] = "blob",
            ["Storage__BlobConnectionString"] = AzuriteProcess.ConnectionString,
            ["Storage__BlobContainer"] = $"files-{Guid.NewGuid():N}",
        });
        var picture = new byte[5_000_000];
        new Random(1).NextBytes(picture);
        await host.Save(Photo, picture, "image/png");
        await host.Save(Invoice, "%PDF-1.7 seven", "application/pdf");

        using var whole = await host.Get($"/files/{Photo}");
        Assert.Equal((HttpStatusCode.OK, "image/png", "inline"), (whole.StatusCode, whole.Header("Content-Type"), whole.Header("Content-Disposition")));
        Assert.Equal(picture, await whole.Bytes());

        using var head = await host.Send(HttpMethod.Head, $"/files/{Photo}");
        using var known = await host.Get($"/files/{Photo}", ("If-None-Match", whole.Header("ETag")));
        using var part = await host.Get($"/files/{Photo}", ("Range", "bytes=4000000-4000099"), ("If-Range", whole.Header("ETag")));
        using var beyond = await host.Get($"/files/{Photo}", ("Range", "bytes=5000000-"));
        Assert.Equal((HttpStatusCode.OK, "5000000"), (head.StatusCode, head.Header("Content-Length")));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(picture[4_000_000..4_000_100], await part.Bytes());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);

        using var document = await host.Get((await host.Link(Invoice)).PathAndQuery);
        Assert.Equal("%PDF-1.7 seven", await document.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get($"/files/{Invoice}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get("/files/studio/photos/none.png")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/health/ready")).StatusCode);
    }
}
