using Mostrador.Storage.Blob;
using Mostrador.Storage.Tests.Faults;
using static Mostrador.Storage.Tests.Blob.TroubledBlobs;

namespace Mostrador.Storage.Tests.Blob;

/// <summary>Trouble that passes is waited out, whether or not the server had done its work; trouble that stays is told soon.</summary>
public sealed class FaultTests
{
    private const string Name = "shop/photos/one.png";

    /// <summary>Small enough for one request, and large enough for parts and for a start with a rest.</summary>
    private static readonly int[] Lengths = [1000, 5_000_000];

    private static readonly IReadOnlyList<Fault> Early = [Fault.TooManyRequests, Fault.Unavailable, Fault.Broken, Fault.Timeout, Fault.Refused];

    public static TheoryData<int, int> EarlyFaults => Rows(Early);

    public static TheoryData<int, int> LateFaults => Rows(Fault.Late);

    [NodeTheory]
    [MemberData(nameof(EarlyFaults))]
    public async Task Trouble_that_passes_is_never_seen(int fault, int length) => await NothingIsSeen(Early[fault], Content(length));

    [NodeTheory]
    [MemberData(nameof(LateFaults))]
    public async Task What_was_done_although_its_answer_was_lost_is_done_once(int fault, int length) =>
        await NothingIsSeen(Fault.Late[fault], Content(length));

    [NodeTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Trouble_in_the_middle_of_an_upload_in_parts_loses_no_part(int place)
    {
        var store = await Open();
        var content = Content(9_000_000);
        var requests = 0;
        store.Plan.Decide = _ => ++requests == place + 1 ? Fault.LostInAnswer : null;

        await Save(store.Files, Name, content);

        Assert.Equal(content, await Read(store.Neighbour, Name));
    }

    [NodeFact]
    public async Task A_download_that_breaks_off_again_and_again_is_taken_up_where_it_was()
    {
        var store = await Open(rest => new CutShort(rest, after: 700_000));
        var content = Content(2_000_000);
        await Save(store.Neighbour, Name, content);

        Assert.Equal(content, await Read(store.Files, Name));
    }

    [NodeFact]
    public async Task Trouble_that_stays_ends_every_operation_with_a_storage_fault()
    {
        var store = await Open();
        await Save(store.Neighbour, Name, Content(100_000));
        await using var opened = (await store.Files.Open(Name, CancellationToken.None))!;
        opened.Content.Position = 99_000;
        var before = store.Plan.Requests;
        store.Plan.Always(Fault.Unavailable);

        await Fails("a save", () => Save(store.Files, Name, [1]));
        await Fails("a read", () => store.Files.Open(Name, CancellationToken.None));
        await Fails("a deletion", () => store.Files.Delete(Name, CancellationToken.None));
        await Fails("a read", () => opened.Content.ReadAsync(new byte[1]).AsTask());
        Assert.Equal(4 * BlobAccount.MostAttempts, store.Plan.Requests - before);

        store.Plan.Always(Fault.Refused);
        var fault = await Assert.ThrowsAsync<StorageException>(() => Read(store.Files, Name));
        Assert.Equal("Blob Storage did not answer a read: check Storage__BlobEndpoint and the network.", fault.Message);
        Assert.Equal(Content(100_000), await Read(store.Neighbour, Name));
    }

    [NodeFact]
    public async Task A_long_file_that_is_replaced_while_it_is_read_is_never_mixed_with_its_successor()
    {
        var store = await Open();
        await Save(store.Files, Name, Content(3_000_000));
        await using var old = (await store.Files.Open(Name, CancellationToken.None))!;
        await Save(store.Neighbour, Name, Content(3_000_001));

        var fault = await Assert.ThrowsAsync<StorageException>(() => old.Content.CopyToAsync(new MemoryStream()));
        Assert.Equal("A stored file was replaced or deleted while it was being read.", fault.Message);
    }

    [NodeFact]
    public async Task Who_cancels_waits_no_longer()
    {
        var store = await Open();
        using var cancel = new CancellationTokenSource();
        store.Plan.Decide = _ =>
        {
            cancel.Cancel();
            return Fault.Unavailable;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Files.Open(Name, cancel.Token));
        Assert.Equal(1, store.Plan.Requests);
    }

    private static async Task NothingIsSeen(Fault fault, byte[] content)
    {
        var store = await Open();

        store.Plan.Once(fault);
        await Save(store.Files, Name, content);
        Assert.Equal(content, await Read(store.Neighbour, Name));

        store.Plan.Once(fault);
        Assert.Equal(content, await Read(store.Files, Name));

        var requests = 0;
        store.Plan.Decide = _ => ++requests == 2 ? fault : null; // Of the rest, where there is one.
        Assert.Equal(content, await Read(store.Files, Name));

        store.Plan.Once(fault);
        await store.Files.Delete(Name, CancellationToken.None);
        Assert.Null(await Read(store.Neighbour, Name));
    }

    private static async Task Fails(string operation, Func<Task> work) => Assert.Contains(
        $" answered {operation} with 503", (await Assert.ThrowsAsync<StorageException>(work)).Message, StringComparison.Ordinal);

    private static TheoryData<int, int> Rows(IReadOnlyList<Fault> faults)
    {
        var rows = new TheoryData<int, int>();
        foreach (var fault in Enumerable.Range(0, faults.Count))
        {
            foreach (var length in Lengths)
                rows.Add(fault, length);
        }

        return rows;
    }

    /// <summary>A network on which no answer gets further than so many bytes.</summary>
    private sealed class CutShort(HttpMessageHandler inner, int after) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var whole = response.Content;
            response.Content = new StreamContent(new Cut(await whole.ReadAsStreamAsync(cancellationToken), after));
            foreach (var header in whole.Headers)
                response.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return response;
        }
    }

    private sealed class Cut(Stream whole, int left) : Stream
    {
        private int _left = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
                throw new IOException("Connection reset.");
            var read = await whole.ReadAsync(buffer[..Math.Min(buffer.Length, _left)], cancellationToken);
            _left -= read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
