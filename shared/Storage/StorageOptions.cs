namespace Mostrador.Storage;

/// <summary>Where the embedded stores keep their data.</summary>
/// <param name="DataDirectory">A folder that belongs to one process at a time; made when it is missing.</param>
public sealed record StorageOptions(string DataDirectory)
{
    /// <summary>
    /// Whether indexes and numbers are kept. A store that is filled with a long history may leave them out and have them made in one go when it
    /// is opened again.
    /// </summary>
    internal bool HasIndexes { get; init; } = true;

    /// <summary>The SQLite file with all documents.</summary>
    public string DocumentsFile => Path.Combine(Path.GetFullPath(DataDirectory), "documents.db");

    /// <summary>The root of all stored files.</summary>
    public string FilesDirectory => Path.Combine(Path.GetFullPath(DataDirectory), "files");
}
