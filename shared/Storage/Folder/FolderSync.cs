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

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
