using Mostrador.Storage.Folder;

namespace Mostrador.Storage.Sqlite;

/// <summary>All documents as they are at one instant, in a file of their own. Commits go on meanwhile.</summary>
internal static class DocumentSnapshot
{
    /// <summary>Writes it, and returns when it is on disk.</summary>
    public static void Write(string documents, string snapshot)
    {
        using (var connection = DocumentFile.OpenReader(documents))
            connection.Execute($"VACUUM INTO '{snapshot.Replace("'", "''", StringComparison.Ordinal)}'");
        FolderSync.FlushFile(snapshot);
    }
}
