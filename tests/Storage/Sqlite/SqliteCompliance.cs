using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class SqliteCompliance : DocumentEngineCompliance
{
    private readonly DataFolder _folder = new();
    private SqliteDocumentEngine? _engine;

    public override async Task DisposeAsync()
    {
        if (_engine is not null)
            await _engine.DisposeAsync();
        await _folder.DisposeAsync();
    }

    protected override Task<IDocumentEngine> Open() => Task.FromResult<IDocumentEngine>(_engine = _folder.Open(Catalog));

    protected override Task LetTimePass(TimeSpan time)
    {
        _folder.Time.Advance(time);
        return Task.CompletedTask;
    }
}
