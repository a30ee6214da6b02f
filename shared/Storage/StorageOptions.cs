namespace Mostrador.Storage;

/// <summary>Where the embedded stores keep their data.</summary>
/// <param name="DataDirectory">A folder that belongs to one process at a time; made when it is missing.</param>
public sealed record StorageOptions(string DataDirectory)
{
    /// <summary>The SQLite file with all documents.</summary>
    public string DocumentsFile => Path.Combine(Path.GetFullPath(DataDirectory), "documents.db");

    /// <summary>The root of all stored files.</summary>
    public string FilesDirectory => Path.Combine(Path.GetFullPath(DataDirectory), "files");
}
