using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>A data directory of one test: <c>await using</c> it.</summary>
public sealed class DataFolder
{
    public StorageOptions Options { get; } = new(Path.Combine(Path.GetTempPath(), "mostrador-tests", Guid.NewGuid().ToString("N")));

    public ManualTime Time { get; } = new();

    public static DocumentCatalog Catalog { get; } = new([Article.Type, Shelf.Type, Ticket.Type]);

    public SqliteDocumentEngine Open(DocumentCatalog? catalog = null) => new(Options, catalog ?? Catalog, Time);

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(Options.DataDirectory))
            Directory.Delete(Options.DataDirectory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
