using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>How large the file with all documents is, and what is in it.</summary>
internal static class SqliteFigures
{
    private static readonly (string Suffix, string Name)[] Files = [("", "in the file"), ("-wal", "in the log of the latest changes")];

    /// <summary>The sizes of the files.</summary>
    /// <param name="file">The file with all documents.</param>
    /// <param name="kinds">How many documents of each kind there are.</param>
    public static StoreFigures Of(string file, IEnumerable<KindCount> kinds)
    {
        var found = kinds.Where(kind => kind.Count > 0).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal).ToList();
        return new StoreFigures("SQLite", [.. Files.Select(part => new StorePart(part.Name, Size(file + part.Suffix)))], found.Sum(kind => kind.Count), found);
    }

    private static long Size(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;
}
