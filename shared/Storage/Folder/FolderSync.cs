using System.Runtime.InteropServices;

namespace Mostrador.Storage.Folder;

/// <summary>Writes the names in a folder to disk, so that a rename survives a power failure. .NET has no call for it.</summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Best effort: where the system cannot flush folders, it orders renames by itself.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, ReadOnly);
        if (descriptor < 0)
            return;
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    /// <summary>Copies a file to disk, unless the same one, by its age and size, is there.</summary>
    public static void Copy(string source, string target)
    {
        var (from, to) = (new FileInfo(source), new FileInfo(target));
        if (to.Exists && to.Length == from.Length && to.LastWriteTimeUtc == from.LastWriteTimeUtc)
            return;
        from.CopyTo(target, overwrite: true);
        File.SetLastWriteTimeUtc(target, from.LastWriteTimeUtc);
        FlushFile(target);
    }

    /// <summary>Writes a file that is finished to disk, and its name.</summary>
    public static void FlushFile(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        Flush(Path.GetDirectoryName(path)!);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
