namespace Mostrador.Kernel.Files;

/// <summary>Leave to read a file.</summary>
public sealed class FileGrant
{
    private FileGrant(TimeSpan? left) => Left = left;

    /// <summary>The file is everybody's, for ever.</summary>
    public static FileGrant Everybody { get; } = new(null);

    /// <summary>How much longer it lasts; null = the file is public.</summary>
    public TimeSpan? Left { get; }

    /// <summary>The file is this reader's, for some time.</summary>
    public static FileGrant For(TimeSpan left) => new(left);
}
