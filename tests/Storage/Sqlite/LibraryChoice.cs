using System.Runtime.CompilerServices;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>With <c>MOSTRADOR_TEST_SQLITE=bundled</c> all tests run on the bundled SQLite, as on a machine that has no other.</summary>
internal static class LibraryChoice
{
    [ModuleInitializer]
    internal static void Choose() => AppContext.SetSwitch(
        SqliteLibrary.BundledSwitch, Environment.GetEnvironmentVariable("MOSTRADOR_TEST_SQLITE") == "bundled");
}
