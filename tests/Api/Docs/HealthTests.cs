using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.App.Health;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.LocalHost;
using ManualTime = Mostrador.Api.Tests.Hosting.ManualTime;

namespace Mostrador.Api.Tests.Docs;

/// Whether the app runs, and whether it can work.
public sealed class HealthTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 6, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/")]
    [InlineData("/health/ready")]
    public async Task A_host_whose_store_answers_is_alive_and_ready(string path)
    {
        await using var host = await PosHost.Start();
        var reply = await host.Anonymous.Send(new HttpRequestMessage(HttpMethod.Get, path));

        reply.Is(200, """{"status": "ok"}""");
        Assert.Equal("no-store", reply.Header("Cache-Control"));
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", reply.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", reply.Header("Referrer-Policy"));
    }

    [Fact]
    public async Task A_store_that_fails_makes_the_host_unavailable_and_says_nothing_of_itself()
    {
        await using var host = await Hosted(new Store(() => throw new IOException("/secret/path is gone")), TimeProvider.System);

        Assert.Equal((503, """{"status":"unavailable"}"""), await Get(host, "/health/ready"));
        Assert.Equal((200, """{"status":"ok"}"""), await Get(host, "/health"));
    }

    [Fact]
    public async Task A_file_store_that_fails_makes_the_host_unavailable_too()
    {
        await using var host = await Hosted(
            new Store(() => Task.CompletedTask), TimeProvider.System, new Files(() => throw new IOException("/secret/path is gone")));

        Assert.Equal((503, """{"status":"unavailable"}"""), await Get(host, "/health/ready"));
        Assert.Equal((200, """{"status":"ok"}"""), await Get(host, "/health"));
    }

    [Fact]
    public async Task A_file_store_that_hangs_is_given_two_seconds_and_is_asked_once()
    {
        var answer = new TaskCompletionSource();
        var files = new Files(() => answer.Task);
        var time = new ManualTime(Start);
        await using var host = await Hosted(new Store(() => Task.CompletedTask), time, files);

        for (var ask = 1; ask <= 2; ask++)
        {
            var reply = Get(host, "/health/ready");
            await time.UntilArmedFor(Start.AddSeconds(2 * ask));
            time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(503, (await reply).Status);
        }

        Assert.Equal(1, files.Reads);
        answer.SetResult();
        Assert.Equal(200, (await Get(host, "/health/ready")).Status);
    }

    [Fact]
    public async Task A_store_that_hangs_is_given_two_seconds_and_is_asked_once()
    {
        var answer = new TaskCompletionSource();
        var store = new Store(() => answer.Task);
        var time = new ManualTime(Start);
        await using var host = await Hosted(store, time);

        var first = Get(host, "/health/ready");
        await time.UntilArmedFor(Start.AddSeconds(2));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(503, (await first).Status);

        var second = Get(host, "/health/ready");
        await time.UntilArmedFor(Start.AddSeconds(4));
        Assert.Equal(1, store.Reads);

        answer.SetResult();
        Assert.Equal(200, (await second).Status);
        Assert.Equal(200, (await Get(host, "/health/ready")).Status);
        Assert.Equal(2, store.Reads);
    }

    private static Task<Hosting.HostUnderTest> Hosted(Store store, TimeProvider time, Files? files = null) => Hosting.HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [typeof(HealthFunctions)],
        Services = services => services
            .AddSingleton<IDocumentEngine>(store)
            .AddSingleton<IFileStore>(files ?? new Files(() => Task.CompletedTask))
            .AddSingleton(time)
            .AddSingleton<ReadinessProbe>(),
    });

    private static async Task<(int Status, string Text)> Get(Hosting.HostUnderTest host, string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// Files that can only be looked for, and only as the test says.
    private sealed class Files(Func<Task> open) : IFileStore
    {
        private int _reads;

        public int Reads => _reads;

        public async Task<StoredFile?> Open(string name, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _reads);
            await open();
            return null;
        }

        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => throw new NotSupportedException();

        public Task Delete(string name, CancellationToken cancellation) => throw new NotSupportedException();
    }

    /// A store that can only be read, and only as the test says.
    private sealed class Store(Func<Task> read) : IDocumentEngine
    {
        private int _reads;

        public int Reads => _reads;

        public async ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _reads);
            await read();
            return null;
        }

        public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
