using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class LibraryTests
{
    [Fact]
    public void The_library_in_use_is_the_bundled_one_or_new_enough()
    {
        const int Bundled = 3_035_005;
        var isBundledWanted = AppContext.TryGetSwitch(SqliteLibrary.BundledSwitch, out var wanted) && wanted;
        Assert.True(SqliteLibrary.Version == Bundled || (!isBundledWanted && SqliteLibrary.Version >= 3_038_000));
    }
}
