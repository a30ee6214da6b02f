using System.Runtime.InteropServices;
using SQLitePCL;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Chooses the native SQLite once per process: the system's own where it is new enough, because it gets security fixes and is
/// far faster under load than the bundled one, which makes a machine without it work too.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>AppContext switch that forbids the system's library, so that tests can run on the bundled one.</summary>
    public const string BundledSwitch = "Mostrador.Storage.BundledSqlite";

    private const string SystemName = "libsqlite3.so.0";
    private const int OldestSystemVersion = 3_038_000;

    private static readonly Lazy<int> Loaded = new(Load);
    private static readonly Lazy<nint> System = new(FindSystem);

    /// <summary>The version in use, as SQLite counts: 3.40.1 is 3040001. The first call loads the library.</summary>
    public static int Version => Loaded.Value;

    private static int Load()
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? System.Value : nint.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());

        // Counting its memory takes one lock for the whole process at every allocation, and nobody asks for the count.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        return raw.sqlite3_libversion_number();
    }

    private static nint FindSystem()
    {
        var bundled = AppContext.TryGetSwitch(BundledSwitch, out var wanted) && wanted;
        if (bundled || !OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(SystemName, out var library))
            return nint.Zero;
        return Number(library, "sqlite3_libversion_number") >= OldestSystemVersion && Number(library, "sqlite3_threadsafe") != 0
            ? library
            : nint.Zero;
    }

    private static unsafe int Number(nint library, string function) =>
        NativeLibrary.TryGetExport(library, function, out var address) ? ((delegate* unmanaged<int>)address)() : 0;
}
