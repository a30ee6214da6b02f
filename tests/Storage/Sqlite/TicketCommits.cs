using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>Random commits of tickets, with members of every kind of JSON, that SQLite has to keep something in step with.</summary>
internal static class TicketCommits
{
    private static readonly Partition Shop = new("test", "shop");
    private static readonly string[] Values = ["null", "\"\"", "\"x\"", "\"1\"", "1", "1.0", "1.5", "true", "false", "{\"a\":1}", "[]", "1e400"];

    private static Arbitrary<List<(int Kind, string Key, string Body)>[]> Any { get; } = (
        from commits in Gen.ArrayOf(Gen.NonEmptyListOf(
            from kind in Gen.Choose(0, 3)
            from key in Gen.Choose(0, 5)
            from room in Gen.Elements(Values)
            from level in Gen.Elements(Values)
            from open in Gen.Elements(Values)
            from without in Gen.Choose(0, 5)
            select (kind, $"k{key}", without == 0 ? "{}" : $$"""{"room":{{room}},"level":{{level}},"isOpen":{{open}}}""")))
        select commits.Select(commit => commit.DistinctBy(one => one.Item2).ToList()).ToArray()).ToArbitrary();

    /// <summary>Makes them, and lets the test look after each.</summary>
    public static void Check(SqliteDocumentEngine engine, Action holds) =>
        Prop.ForAll(Any, commits => Task.Run(() => Check(engine, commits, holds)).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private static async Task<bool> Check(SqliteDocumentEngine engine, List<(int Kind, string Key, string Body)>[] commits, Action holds)
    {
        foreach (var commit in commits)
        {
            var operations = new List<DocumentOperation>();
            foreach (var (kind, key, body) in commit)
            {
                var id = Ticket.Type.IdOf(key);
                var etag = await engine.Read(Shop, id, default) is { } stored ? stored.ETag : "0";
                operations.Add(kind switch
                {
                    0 => new CreateDocument(id, Ticket.Type, Encoding.UTF8.GetBytes(body), null),
                    1 => new ReplaceDocument(id, Ticket.Type, Encoding.UTF8.GetBytes(body), etag),
                    2 => new DeleteDocument(id, etag),
                    _ => new IncrementDocument(id, [new FieldIncrement("level", 1, null)], null),
                });
            }

            await engine.Commit(Shop, operations, default);
            holds();
        }

        return true;
    }
}
