using Mostrador.Endurance.Hosts;

namespace Mostrador.Api.Tests.Crash;

/// <summary>A data folder that cannot be used stops the start: exit code 1 and one clear sentence.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly DataFolder _folder = new();

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start()
    {
        await File.WriteAllTextAsync(_folder.Documents, string.Concat(Enumerable.Repeat("This is no database. ", 1000)));

        await RefusesToStart(_folder.Path, $"The documents in '{_folder.Documents}' are damaged");
    }

    [Fact]
    public async Task A_database_with_a_damaged_page_stops_the_start()
    {
        await StartAndStop();
        await using (var file = File.OpenWrite(_folder.Documents))
        {
            file.Position = file.Length / 2 / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 4096).ToArray());
        }

        await RefusesToStart(_folder.Path, $"The documents in '{_folder.Documents}' are damaged");
    }

    [Fact]
    public async Task A_database_cut_short_stops_the_start()
    {
        await StartAndStop();
        await using (var file = File.OpenWrite(_folder.Documents))
            file.SetLength(file.Length / 2);

        await RefusesToStart(_folder.Path, $"The documents in '{_folder.Documents}' are damaged");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_stops_the_start()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        var below = Path.Combine(file, "data");

        await RefusesToStart(below, $"The data directory '{below}' cannot be written");
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_stops_the_start()
    {
        Directory.CreateDirectory(_folder.Documents);

        await RefusesToStart(_folder.Path, $"The file '{_folder.Documents}' cannot be opened for writing");
    }

    [Fact]
    public async Task A_data_folder_in_use_stops_the_second_host_and_leaves_the_first_alone()
    {
        await using var first = await LocalHostProcess.Start(_folder.Path);

        await RefusesToStart(_folder.Path, $"The data directory '{_folder.Path}' is in use by another process");

        using var shop = await ShopClient.SignIn(first.Address);
        Assert.Empty(await shop.List("orders/"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task StartAndStop()
    {
        await using var host = await LocalHostProcess.Start(_folder.Path);
        host.Interrupt();
        Assert.Equal(0, await host.End());
    }

    private static async Task RefusesToStart(string data, string sentence)
    {
        var (exitCode, output, errors) = await LocalHostProcess.Refusal(data);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length, errors.IndexOf('\n', StringComparison.Ordinal) + 1);
        Assert.EndsWith(".", errors.TrimEnd(), StringComparison.Ordinal);
    }
}
