namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Deletes documents that have expired, a few at a time, between two groups of commits. Nobody waits for it: an expired document
/// is invisible at once, and in a shop that writes nothing nothing grows.
/// </summary>
internal sealed class Purge(SqliteConnection connection, DocumentTables tables, TimeProvider time)
{
    private const int MostRowsOfKind = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Runs when a minute has passed since the last run.</summary>
    public void RunIfDue()
    {
        var now = time.GetUtcNow();
        if (now < _next)
            return;
        _next = now + Pause;
        try
        {
            Run(now.ToUnixTimeMilliseconds());
        }
        catch (SqliteException)
        {
            // Nothing is lost by purging later. If the disk is in trouble, the next commit will tell someone who waits for it,
            // and it also ends a transaction that stayed open here.
        }
    }

    private void Run(long now)
    {
        connection.Execute("BEGIN IMMEDIATE");
        foreach (var table in tables.All)
        {
            var statement = connection.Prepare(table.Purge);
            statement.Bind(1, now);
            statement.Bind(2, MostRowsOfKind);
            statement.Run();
        }

        connection.Execute("COMMIT");
    }
}
