using Mostrador.Storage.Blob;
using Mostrador.Storage.Tests.Azurite;
using static Mostrador.Storage.Tests.Blob.TroubledBlobs;

namespace Mostrador.Storage.Tests.Blob;

/// <summary>What an operation asks of Blob Storage: each request is paid for and waited for, and none carries more than memory should.</summary>
public sealed class RequestTests : IDisposable
{
    private const string Name = "shop/photos/one.png";
    private const int Mega = 1024 * 1024;

    private readonly Recorder _recorder = new();

    public void Dispose() => _recorder.Dispose();

    [NodeFact]
    public async Task A_small_picture_is_stored_by_one_request_and_read_by_one()
    {
        var files = await Open();
        await Save(files, Name, Content(50_000));
        Assert.Equal(["PUT blob"], _recorder.Taken());

        await Read(files, Name);
        Assert.Equal(["GET 0-65535"], _recorder.Taken());
    }

    [NodeFact]
    public async Task A_file_that_does_not_exist_is_one_request_and_a_name_that_is_none_is_none_at_all()
    {
        var files = await Open();
        await Read(files, Name);
        await Read(files, "../x");
        Assert.Equal(["GET 0-65535"], _recorder.Taken());
    }

    [NodeFact]
    public async Task A_large_file_goes_up_in_parts_and_comes_down_in_a_start_and_a_rest()
    {
        var files = await Open();
        await Save(files, Name, Content(9 * Mega));
        Assert.Equal(["PUT block", "PUT block", "PUT block", "PUT blocklist"], _recorder.Taken());
        Assert.InRange(_recorder.Largest, 4 * Mega, (4 * Mega) + 1024);

        await Read(files, Name);
        Assert.Equal(["GET 0-65535", "GET 65536-"], _recorder.Taken());
    }

    [NodeFact]
    public async Task A_part_in_the_middle_is_fetched_from_there()
    {
        var files = await Open();
        await Save(files, Name, Content(9 * Mega));
        _recorder.Taken();

        await using var file = (await files.Open(Name, CancellationToken.None))!;
        file.Content.Position = 5 * Mega;
        var part = new byte[1000];
        await file.Content.ReadExactlyAsync(part);
        Assert.Equal(Content(9 * Mega)[(5 * Mega)..((5 * Mega) + 1000)], part);
        Assert.Equal(["GET 0-65535", $"GET {5 * Mega}-"], _recorder.Taken());
    }

    private async Task<BlobFileStore> Open()
    {
        var files = new BlobFileStore(AzuriteProcess.Options() with { Transport = _recorder });
        await files.Open(CancellationToken.None);
        _recorder.Taken();
        return files;
    }

    private sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler())
    {
        private readonly List<string> _requests = [];

        public long Largest { get; private set; }

        /// <summary>The requests since the last time.</summary>
        public List<string> Taken()
        {
            List<string> taken = [.. _requests];
            _requests.Clear();
            return taken;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var what = request.Headers.TryGetValues("x-ms-range", out var range)
                ? range.Single()["bytes=".Length..]
                : System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query)["comp"] ?? "blob";
            _requests.Add($"{request.Method} {what}");
            Largest = Math.Max(Largest, request.Content?.Headers.ContentLength ?? 0);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
