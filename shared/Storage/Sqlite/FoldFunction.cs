using System.Text;
using Mostrador.Kernel.Documents;
using SQLitePCL;

namespace Mostrador.Storage.Sqlite;

/// <summary>The SQL function <c>fold(text)</c>: <see cref="SearchText.Fold"/>, because SQLite itself folds ASCII only.</summary>
internal static class FoldFunction
{
    public const string Name = "fold";

    public static void Register(SqliteConnection connection) => connection.Register(Name, Fold);

    // An exception must not cross SQLite's frames; none can arise, since decoding replaces whatever is no valid text.
    private static void Fold(sqlite3_context context, object state, sqlite3_value[] arguments)
    {
        if (raw.sqlite3_value_type(arguments[0]) != raw.SQLITE_TEXT)
            raw.sqlite3_result_null(context);
        else
            raw.sqlite3_result_text(context, SearchText.Fold(Encoding.UTF8.GetString(raw.sqlite3_value_blob(arguments[0]))));
    }
}
