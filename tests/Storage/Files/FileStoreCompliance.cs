using System.Text;
using Mostrador.Kernel.Files;

namespace Mostrador.Storage.Tests.Files;

/// <summary>What every file store must do. A new store gets a subclass that opens it, and nothing else.</summary>
public abstract class FileStoreCompliance : IAsyncLifetime
{
    private IFileStore? _store;

    public static TheoryData<string> NoNames =>
    [
        "", "a", "a.txt", "/a/b", "a/", "a//b", "../a/b", "a/../b", "a/..", "./a/b", "a/.b", "a/b.", "a\\b/c", "a/b\\c", "a/b c", "a/ñ",
        "a/b?c", "a/b%2e", "a/~b", "a/b~", "a/b\0", "a/b\n", "C:/a", "a/b:c", "a/b/c/d/e/f/g", "a/" + new string('b', 200), "/etc/passwd",
    ];

    protected IFileStore Store => _store ?? throw new InvalidOperationException("The store is not open yet.");

    public async Task InitializeAsync() => _store = await Open();

    public abstract Task DisposeAsync();

    protected abstract Task<IFileStore> Open();

    [Fact]
    public async Task A_file_that_was_never_stored_is_null() => Assert.Null(await Store.Open("pos/none.txt", default));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(3_000_000)]
    [InlineData(4_194_304)]
    [InlineData(9_000_000)]
    public async Task A_stored_file_is_read_as_it_was(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        await Store.Save("pos/products/photo.png", new MemoryStream(content), "image/png", default);

        await using var file = (await Store.Open("pos/products/photo.png", default))!;
        Assert.Equal(("image/png", (long)length), (file.ContentType, file.Length));
        Assert.Equal(content, await BytesOf(file));
    }

    [Fact]
    public async Task A_content_type_is_kept_with_its_parameters()
    {
        await Save("pos/a.csv", "x", "text/csv; charset=utf-8; header=\"present\"");
        await using var file = (await Store.Open("pos/a.csv", default))!;
        Assert.Equal("text/csv; charset=utf-8; header=\"present\"", file.ContentType);
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_read()
    {
        await Save("pos/a.txt", "0123456789");
        await using var file = (await Store.Open("pos/a.txt", default))!;
        Assert.True(file.Content.CanSeek);
        Assert.Equal(0, file.Content.Position);
        file.Content.Seek(4, SeekOrigin.Begin);
        var part = new byte[3];
        await file.Content.ReadExactlyAsync(part);
        Assert.Equal("456", Encoding.UTF8.GetString(part));
    }

    [Fact]
    public async Task Parts_can_be_read_in_any_order_and_beyond_the_end_there_is_nothing()
    {
        var content = new byte[300_000];
        new Random(1).NextBytes(content);
        await Store.Save("pos/a", new MemoryStream(content), "image/png", default);
        await using var file = (await Store.Open("pos/a", default))!;
        foreach (var (start, length) in new[] { (70_000, 10), (65_530, 12), (299_999, 1), (0, 3), (65_536, 100_000), (165_536, 5), (10, 299_990) })
        {
            var part = new byte[length];
            file.Content.Position = start;
            await file.Content.ReadExactlyAsync(part);
            Assert.Equal(content[start..(start + length)], part);
            Assert.Equal(start + length, file.Content.Position);
        }

        Assert.Equal(300_000, file.Content.Seek(0, SeekOrigin.End));
        Assert.Equal(0, await file.Content.ReadAsync(new byte[10]));
        Assert.Equal(299_990, file.Content.Seek(-10, SeekOrigin.Current));
        Assert.Equal(10, await file.Content.ReadAtLeastAsync(new byte[20], 20, throwOnEndOfStream: false));
    }

    [Fact]
    public async Task Content_that_comes_in_dribs_and_drabs_is_stored_whole()
    {
        var content = new byte[100_001];
        new Random(2).NextBytes(content);
        await Store.Save("pos/a", new SlowStream(content), "image/png", default);
        await using var file = (await Store.Open("pos/a", default))!;
        Assert.Equal(content, await BytesOf(file));
    }

    [Fact]
    public async Task Saving_again_replaces_content_type_and_etag()
    {
        await Save("pos/a", "first", "text/plain");
        var first = (await Store.Open("pos/a", default))!;
        await first.DisposeAsync();
        await Save("pos/a", "the second", "text/html");

        await using var second = (await Store.Open("pos/a", default))!;
        Assert.Equal(("text/html", 10), (second.ContentType, second.Length));
        Assert.Equal("the second", Encoding.UTF8.GetString(await BytesOf(second)));
        Assert.NotEqual(first.ETag, second.ETag);
        Assert.DoesNotContain('"', second.ETag);
    }

    [Fact]
    public async Task An_etag_stays_while_the_file_does()
    {
        await Save("pos/a", "x");
        await using var once = (await Store.Open("pos/a", default))!;
        await using var twice = (await Store.Open("pos/a", default))!;
        Assert.Equal((once.ETag, once.LastModified), (twice.ETag, twice.LastModified));
    }

    [Fact]
    public async Task A_reader_of_the_old_content_is_not_disturbed_by_a_save()
    {
        await Save("pos/a", "old");
        await using var old = (await Store.Open("pos/a", default))!;
        await Save("pos/a", "new");
        Assert.Equal("old", Encoding.UTF8.GetString(await BytesOf(old)));
    }

    [Fact]
    public async Task A_deleted_file_is_gone_and_deleting_it_again_does_nothing()
    {
        await Save("pos/a", "x");
        await Store.Delete("pos/a", default);
        Assert.Null(await Store.Open("pos/a", default));
        await Store.Delete("pos/a", default);
        await Store.Delete("pos/never/was", default);
        await Save("pos/a", "y");
        Assert.Equal("y", await TextOf("pos/a"));
    }

    [Fact]
    public async Task A_file_may_share_its_name_with_a_folder()
    {
        await Save("pos/a", "file");
        await Save("pos/a/b", "deeper");
        await Save("pos/a/b/c", "deepest");
        Assert.Equal(("file", "deeper", "deepest"), (await TextOf("pos/a"), await TextOf("pos/a/b"), await TextOf("pos/a/b/c")));
    }

    [Theory]
    [MemberData(nameof(NoNames))]
    public async Task What_is_no_name_is_not_found_not_deleted_and_never_written(string name)
    {
        Assert.Null(await Store.Open(name, default));
        await Store.Delete(name, default);
        await Assert.ThrowsAsync<ArgumentException>(() => Save(name, "x"));
        Assert.Null(await Store.Open(name, default));
    }

    [Fact]
    public async Task Content_that_breaks_off_stores_nothing()
    {
        await Save("pos/a", "whole");
        await Assert.ThrowsAsync<IOException>(
            () => Store.Save("pos/a", new BrokenStream(Encoding.UTF8.GetBytes("half of i")), "text/plain", default));
        await Assert.ThrowsAsync<IOException>(
            () => Store.Save("pos/new", new BrokenStream(Encoding.UTF8.GetBytes("half of i")), "text/plain", default));
        Assert.Equal("whole", await TextOf("pos/a"));
        Assert.Null(await Store.Open("pos/new", default));
    }

    [Fact]
    public async Task Long_content_that_breaks_off_late_stores_nothing()
    {
        await Save("pos/a", "whole");
        await Assert.ThrowsAsync<IOException>(() => Store.Save("pos/a", new BrokenStream(new byte[6_000_000]), "text/plain", default));
        Assert.Equal("whole", await TextOf("pos/a"));
    }

    [Fact]
    public async Task A_cancelled_save_stores_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.Save("pos/a", new MemoryStream([1]), "text/plain", cancelled));
        Assert.Null(await Store.Open("pos/a", default));
    }

    [Fact]
    public async Task Parallel_saves_and_reads_of_one_name_only_ever_show_a_whole_file()
    {
        await Save("pos/a", new string('0', 5000), "type/0");
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            if (i % 2 == 0)
                await Save("pos/a", new string((char)('a' + i), 5000 + i), $"type/{(char)('a' + i)}");
            await using var file = (await Store.Open("pos/a", default))!;
            var text = Encoding.UTF8.GetString(await BytesOf(file));
            Assert.Equal($"type/{text[0]}", file.ContentType);
            Assert.Equal(new string(text[0], (int)file.Length), text);
        })));
    }

    private protected async Task<string> TextOf(string name)
    {
        await using var file = (await Store.Open(name, default))!;
        return Encoding.UTF8.GetString(await BytesOf(file));
    }

    private protected Task Save(string name, string text, string contentType = "text/plain") =>
        Store.Save(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), contentType, default);

    private static async Task<byte[]> BytesOf(StoredFile file)
    {
        var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Gives a few bytes at a time and cannot go back, as a request's body does.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }

    /// <summary>Gives its bytes and then fails, as an upload does whose client has gone.</summary>
    private sealed class BrokenStream(byte[] start) : MemoryStream(start)
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            throw new IOException("Broken off.");
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("Broken off.");
    }
}
