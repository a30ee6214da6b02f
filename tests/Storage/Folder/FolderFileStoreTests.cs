using System.Text;
using Mostrador.Storage.Folder;
using Mostrador.Storage.Tests.Sqlite;

namespace Mostrador.Storage.Tests.Folder;

/// <summary>What only a folder has: left-overs, links, and a disk beneath.</summary>
public sealed class FolderFileStoreTests : IAsyncLifetime
{
    private readonly DataFolder _folder = new();

    private string Root => _folder.Options.FilesDirectory;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task Files_are_there_after_a_restart_with_the_time_they_were_stored()
    {
        await Save(Open(), "pos/a", "x");
        var stored = _folder.Time.GetUtcNow();
        _folder.Time.Advance(TimeSpan.FromDays(1));
        await using var file = (await Open().Open("pos/a", default))!;
        Assert.Equal((stored, 1, "text/plain"), (file.LastModified, file.Length, file.ContentType));
    }

    [Fact]
    public async Task What_an_interrupted_process_was_writing_is_cleared_away_at_start()
    {
        Directory.CreateDirectory(Path.Combine(Root, "~incoming"));
        await File.WriteAllTextAsync(Path.Combine(Root, "~incoming", "half"), "half");
        Open();
        Assert.Empty(Directory.GetFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Replaced_deleted_and_broken_files_leave_nothing_behind()
    {
        var store = Open();
        for (var i = 0; i < 5; i++)
            await Save(store, "pos/a", $"{i}");
        Assert.Equal(2, Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Length);
        await store.Delete("pos/a", default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Save("pos/b", new MemoryStream([1]), "text/plain", new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFiles(Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_folder_that_is_a_link_leads_nowhere()
    {
        var store = Open();
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder.Options.DataDirectory, "elsewhere")).FullName;
        await Save(store, "pos/a/secret", "x");
        Directory.Move(Path.Combine(Root, "pos"), Path.Combine(elsewhere, "pos"));
        Directory.CreateSymbolicLink(Path.Combine(Root, "pos"), Path.Combine(elsewhere, "pos"));

        Assert.Null(await store.Open("pos/a/secret", default));
        await store.Delete("pos/a/secret", default);
        await Assert.ThrowsAsync<ArgumentException>(() => Save(store, "pos/b", "x"));
        Assert.Equal(2, Directory.GetFiles(elsewhere, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Content_or_card_that_is_a_link_is_not_followed()
    {
        var store = Open();
        await Save(store, "pos/a", "x");
        var content = Directory.GetFiles(Path.Combine(Root, "pos")).Single(path => !path.EndsWith('~'));
        File.Delete(content);
        File.CreateSymbolicLink(content, _folder.Options.DocumentsFile);
        await File.WriteAllTextAsync(_folder.Options.DocumentsFile, "secret");
        await Assert.ThrowsAsync<StorageException>(() => store.Open("pos/a", default));

        File.CreateSymbolicLink(Path.Combine(Root, "pos", "b~"), Path.Combine(Root, "pos", "a~"));
        Assert.Null(await store.Open("pos/b", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"content":"../../documents.db","contentType":"x","storedAt":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"content":"0198f7a0b1c2d3e4f5a6b7c8d9e0f102"}""")]
    public async Task A_damaged_card_is_told_to_be(string card)
    {
        var store = Open();
        await Save(store, "pos/a", "x");
        await File.WriteAllTextAsync(Path.Combine(Root, "pos", "a~"), card);
        var fault = await Assert.ThrowsAsync<StorageException>(() => store.Open("pos/a", default));
        Assert.Contains("'pos/a'", fault.Message);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_told_at_start()
    {
        Directory.CreateDirectory(_folder.Options.DataDirectory);
        await File.WriteAllTextAsync(Root, "");
        Assert.Matches("^The folder for files '.*' cannot be written: .*\\.$", Assert.Throws<StorageException>(Open).Message);
    }

    private FolderFileStore Open() => new(_folder.Options, _folder.Time);

    private static Task Save(FolderFileStore store, string name, string text) =>
        store.Save(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), "text/plain", default);
}
