using System.Diagnostics;
using Mostrador.Benchmarks.Http;
using Mostrador.Benchmarks.Scenes;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>
/// The reference for writes: one thread stores what a request stored again and again, in a copy of the same file with its tables and indexes,
/// one FULL commit each, without HTTP, tokens, JSON or rules.
/// </summary>
internal sealed class RawCommits : IDisposable
{
    /// <summary>A write may take turns of two requests.</summary>
    private const int Turns = 2;

    private const int Rounds = 3;

    private readonly string _documents;
    private readonly SqliteConnection _copy;
    private readonly RawRows _rows;

    /// <summary>Copies a store that is served, but not written to at the moment; with its log, so that pages are as full as they are there.</summary>
    public RawCommits(string documents, string folder)
    {
        _documents = documents;
        var file = Path.Combine(folder, "raw-commits.db");
        File.Copy(documents, file);
        File.Copy($"{documents}-wal", $"{file}-wal");
        _copy = SqliteConnection.Open(file, writable: true);
        _copy.Execute("PRAGMA journal_mode=WAL");
        _copy.Execute("PRAGMA synchronous=FULL");
        _copy.Execute("PRAGMA cache_size=-16384");
        _copy.Execute("PRAGMA wal_autocheckpoint=8000");
        _rows = new RawRows(_copy);
    }

    /// <summary>Sends requests of a write, and looks at what each of them has stored. What is stored now and then only is left out.</summary>
    public IReadOnlyList<IReadOnlyList<RawChange>> Record(ServerProcess host, Asked write)
    {
        using var wire = new Wire(host.Address);
        using var live = DocumentFile.OpenReader(_documents);
        var script = write.Script(0);
        _ = _rows.Since(live);
        var seen = Enumerable.Range(0, Turns * Rounds).Select(_ => Changes()).ToList();
        return [.. Enumerable.Range(0, Turns).Select(turn => seen.Where((_, i) => i % Turns == turn).MinBy(changes => changes.Count)!)];

        IReadOnlyList<RawChange> Changes()
        {
            script.Take(wire.Exchange(script.Next()), wire.Body);
            return _rows.Since(live);
        }
    }

    /// <summary>Stores them for a while, in turns.</summary>
    /// <returns>Commits per second after the warm-up.</returns>
    public double Run(IReadOnlyList<IReadOnlyList<RawChange>> turns, TimeSpan warmUp, TimeSpan time)
    {
        _ = Run(turns, warmUp);
        return Run(turns, time);
    }

    private double Run(IReadOnlyList<IReadOnlyList<RawChange>> turns, TimeSpan time)
    {
        var (watch, commits) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < time; commits++)
        {
            _copy.Prepare("BEGIN IMMEDIATE").Run();
            foreach (var change in turns[commits % turns.Count])
                change.Store(_copy);
            _copy.Prepare("COMMIT").Run();
        }

        return commits / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => _copy.Dispose();
}
