namespace Mostrador.Storage;

/// <summary>Keeps a second process out of a data directory. The operating system lifts the lock when the process dies.</summary>
internal sealed class DirectoryLock : IDisposable
{
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOS = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private DirectoryLock(FileStream file) => _file = file;

    /// <summary>Makes the directory where it is missing, and takes its lock.</summary>
    /// <exception cref="StorageException">It cannot be written, or another process has it.</exception>
    public static DirectoryLock Take(string directory)
    {
        try
        {
            PrivateFolder.Make(directory);
            return new DirectoryLock(new FileStream(
                Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (held.HResult is HeldOnLinux or HeldOnMacOS or HeldOnWindows)
        {
            throw new StorageException(
                $"The data directory '{directory}' is in use by another process: stop that one or choose another directory.", held);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StorageException(
                $"The data directory '{directory}' cannot be written: choose another one or correct its permissions.", fault);
        }
    }

    public void Dispose() => _file.Dispose();
}
