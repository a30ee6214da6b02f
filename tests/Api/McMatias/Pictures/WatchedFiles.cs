using System.Collections.Concurrent;
using Mostrador.Kernel.Files;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// The file store of a host, which knows what it holds and can fail.
internal sealed class WatchedFiles(IFileStore files) : IFileStore
{
    private readonly ConcurrentDictionary<string, bool> _names = [];
    private int _saves;

    /// What is stored.
    public IReadOnlyList<string> Names => [.. _names.Keys.Order(StringComparer.Ordinal)];

    /// How often something was stored.
    public int Saves => _saves;

    /// Whether the next files cannot be stored.
    public bool FailsToSave { get; set; }

    /// Whether the next files cannot be removed.
    public bool FailsToDelete { get; set; }

    public async Task Save(string name, Stream content, string contentType, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _saves);
        if (FailsToSave)
            throw new IOException("The disk is full.");
        await files.Save(name, content, contentType, cancellation);
        _names[name] = true;
    }

    public Task<StoredFile?> Open(string name, CancellationToken cancellation) => files.Open(name, cancellation);

    public async Task Delete(string name, CancellationToken cancellation)
    {
        if (FailsToDelete)
            throw new IOException("The disk is gone.");
        await files.Delete(name, cancellation);
        _names.TryRemove(name, out _);
    }
}
