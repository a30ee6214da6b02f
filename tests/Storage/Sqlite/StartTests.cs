using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>A store that cannot be used says so at start, in one sentence with the place and a way out; and is left as it was.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private static readonly Partition Shop = new("test", "shop");

    private readonly DataFolder _folder = new();

    private string DocumentsFile => _folder.Options.DocumentsFile;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_no_store_is_told_to_be_damaged()
    {
        Directory.CreateDirectory(_folder.Options.DataDirectory);
        await File.WriteAllTextAsync(DocumentsFile, string.Concat(Enumerable.Repeat("This is no database. ", 1000)));
        Assert.Matches("^The documents in '.*documents.db' are damaged: restore .*\\.$", Refusal());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_file_with_overwritten_pages_is_told_to_be_damaged(int page)
    {
        await Fill(200);
        await using (var file = File.OpenWrite(DocumentsFile))
        {
            file.Position = page * 4096;
            file.Write(new byte[4096]);
        }

        Assert.Contains("are damaged", Refusal());
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_told_to_be_damaged()
    {
        await Fill(200);
        await using (var file = File.OpenWrite(DocumentsFile))
            file.SetLength(file.Length / 8192 * 4096);
        Assert.Contains("are damaged", Refusal());
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_not_touched()
    {
        await Fill(1);
        using (var connection = SqliteConnection.Open(DocumentsFile, writable: true))
            connection.Execute($"PRAGMA user_version={Schema.Version + 1}");
        var before = await File.ReadAllBytesAsync(DocumentsFile);

        Assert.Contains("newer version", Refusal());
        Assert.Equal(before, await File.ReadAllBytesAsync(DocumentsFile));
    }

    [Fact]
    public void A_database_of_another_program_is_not_touched()
    {
        Directory.CreateDirectory(_folder.Options.DataDirectory);
        using (var connection = SqliteConnection.Open(DocumentsFile, writable: true))
            connection.Execute("CREATE TABLE theirs(x)");
        Assert.Contains("belongs to another program", Refusal());
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_directory_is_told()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Options.DataDirectory)!);
        await File.WriteAllTextAsync(_folder.Options.DataDirectory, "");
        Assert.Contains("cannot be written", Refusal());
        File.Delete(_folder.Options.DataDirectory);
    }

    [Fact]
    public void A_directory_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(DocumentsFile);
        Assert.Contains("cannot be opened for writing", Refusal());
    }

    [Fact]
    public async Task A_directory_in_use_is_told_and_free_again_after_dispose()
    {
        var first = _folder.Open();
        Assert.Matches("^The data directory '.*' is in use by another process: .*\\.$", Refusal());
        await first.DisposeAsync();
        await _folder.Open().DisposeAsync();
    }

    [Fact]
    public void A_refused_start_lets_go_of_the_directory()
    {
        Directory.CreateDirectory(DocumentsFile);
        var first = Refusal();
        Assert.Equal(first, Refusal());
    }

    [Fact]
    public async Task A_new_data_directory_is_closed_to_other_users()
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        await _folder.Open().DisposeAsync();
        if (!OperatingSystem.IsWindows())
            Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder.Options.DataDirectory));
    }

    private string Refusal()
    {
        var refusal = Assert.Throws<StorageException>(() => _folder.Open());
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private async Task Fill(int count)
    {
        await using var engine = _folder.Open();
        foreach (var chunk in Enumerable.Range(0, count).Chunk(50))
        {
            await new DocumentStore(engine).Transact(Shop, transaction =>
            {
                foreach (var i in chunk)
                    transaction.Create(new Article { Key = $"{i}", Name = new string('n', 500) });
                return Task.CompletedTask;
            });
        }
    }
}
