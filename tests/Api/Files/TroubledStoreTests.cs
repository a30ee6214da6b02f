using System.Net;
using Mostrador.Kernel.Files;
using static Mostrador.Api.Tests.Files.FileHost;

namespace Mostrador.Api.Tests.Files;

/// <summary>What a client sees when the file store is in trouble: that it is, and nothing more.</summary>
public sealed class TroubledStoreTests
{
    [Fact]
    public async Task A_store_that_fails_is_a_503_without_inner_details()
    {
        await using var host = await Start(files: new Store(_ => throw new IOException("/secret/path is gone")));
        using var response = await host.Get($"/files/{Photo}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Files cannot be read at the moment.\n", await response.Text());
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Get("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task A_store_is_asked_for_nothing_that_may_not_be_read()
    {
        var asked = new List<string>();
        await using var host = await Start(files: new Store(name =>
        {
            asked.Add(name);
            return null;
        }));

        foreach (var path in new[] { $"/files/{Invoice}", "/files/health/probe", "/files/a", $"/files/{Photo}" })
            Assert.Equal(HttpStatusCode.NotFound, (await host.Get(path)).StatusCode);
        Assert.Equal([Photo], asked);
    }

    [Theory]
    [InlineData("GET", "", HttpStatusCode.OK)]
    [InlineData("HEAD", "", HttpStatusCode.OK)]
    [InlineData("GET", "\"tag\"", HttpStatusCode.NotModified)]
    public async Task A_file_that_was_opened_is_closed_again(string method, string known, HttpStatusCode status)
    {
        var content = new ClosableStream();
        await using var host = await Start(files: new Store(_ => new StoredFile(content, "image/png", 3, "tag", DateTimeOffset.UnixEpoch)));
        using var response = await host.Send(new HttpMethod(method), $"/files/{Photo}", ("If-None-Match", known));

        Assert.Equal(status, response.StatusCode);
        Assert.True(content.IsClosed);
    }

    private sealed class Store(Func<string, StoredFile?> open) : IFileStore
    {
        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => Task.FromResult(open(name));

        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => throw new NotSupportedException();

        public Task Delete(string name, CancellationToken cancellation) => throw new NotSupportedException();
    }

    private sealed class ClosableStream() : MemoryStream([1, 2, 3])
    {
        public bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
