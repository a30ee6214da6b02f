namespace Mostrador.Kernel.Backups;

/// <summary>Makes a copy of everything that is stored, while the app goes on. Only stores of one machine have one.</summary>
public interface IBackup
{
    /// <summary>Makes it.</summary>
    /// <exception cref="Refusals.Refusal">Another one is being made.</exception>
    Task<BackupMade> Make(CancellationToken cancellation);
}

/// <summary>A copy that was made.</summary>
/// <param name="Folder">Where it is: a data directory that a host can be started on.</param>
/// <param name="DocumentBytes">Size of the documents.</param>
/// <param name="Files">How many files.</param>
/// <param name="FileBytes">Their size.</param>
public sealed record BackupMade(string Folder, long DocumentBytes, int Files, long FileBytes);
