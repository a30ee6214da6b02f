namespace Mostrador.Storage.Sqlite;

/// <summary>SQLite's own answer to a call that failed.</summary>
internal sealed class SqliteException(int code, string message) : StorageException($"SQLite error {code}: {message}.")
{
    private const int Error = 1;
    private const int Corrupt = 11;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>Whether the file is damaged, or no SQLite file at all.</summary>
    public bool IsDamage => (Code & 0xFF) is Corrupt or NotADatabase;

    /// <summary>Whether the statement itself was refused (a body that is no JSON, say), while the file and the disk are fine.</summary>
    public bool IsRefusal => (Code & 0xFF) is Error or TooBig or Constraint;
}
