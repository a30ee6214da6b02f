using System.Text;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    private static DocumentQuery<Ticket> Tickets => DocumentQuery.Over<Ticket>();

    private static CreateDocument Issue(string key, string json) =>
        new(Ticket.Type.IdOf(key), Ticket.Type, Encoding.UTF8.GetBytes(json), TimeToLive: null);

    private Task<long> Counted(params IEnumerable<DocumentFilter> filters) => Store.In(Shop).Count(Tickets.Where(filters));

    private async Task<string> TicketETag(string key) => (await Engine.Read(Shop, Ticket.Type.IdOf(key), default))!.Value.ETag;

    private async Task<ReplaceDocument> Reissue(string key, string json) =>
        new(Ticket.Type.IdOf(key), Ticket.Type, Encoding.UTF8.GetBytes(json), await TicketETag(key));

    [Fact]
    public async Task Counts_that_may_be_kept_are_those_of_the_documents()
    {
        Assert.Equal(0, await Counted());
        Assert.Equal(0, await Counted(Ticket.ByRoom.Is("hall")));
        await Committed(
            Issue("a", """{"key":"a","room":"hall","isOpen":true,"level":1}"""),
            Issue("b", """{"key":"b","room":"hall","isOpen":false,"level":0}"""),
            Issue("c", """{"key":"c","room":"","isOpen":null,"level":9223372036854775807}"""),
            Issue("d", """{"key":"d","room":null,"level":1}"""),
            Issue("e", """{"key":"e","room":"Hall","isOpen":true,"level":-1}"""),
            Issue("f", """{"key":"f"}"""));

        Assert.Equal(6, await Counted());
        Assert.Equal((2, 1, 1, 0), (
            await Counted(Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByRoom.Is("Hall")),
            await Counted(Ticket.ByRoom.Is("")), await Counted(Ticket.ByRoom.Is("null"))));
        Assert.Equal((2, 1), (await Counted(Ticket.ByOpen.Is(true)), await Counted(Ticket.ByOpen.Is(false))));
        Assert.Equal((2, 1, 1, 1, 0), (
            await Counted(Ticket.ByLevel.Is(1)), await Counted(Ticket.ByLevel.Is(0)), await Counted(Ticket.ByLevel.Is(-1)),
            await Counted(Ticket.ByLevel.Is(long.MaxValue)), await Counted(Ticket.ByLevel.Is(2))));
        Assert.Equal((1, 1, 0), (
            await Counted(Ticket.ByLevel.Is(1), Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByRoom.Is("hall"), Ticket.ByLevel.Is(0)),
            await Counted(Ticket.ByRoom.Is("Hall"), Ticket.ByLevel.Is(1))));
    }

    [Fact]
    public async Task What_is_asked_otherwise_is_counted_too()
    {
        await Committed(Issue("a", """{"key":"a","room":"hall","level":1}"""), Issue("b", """{"key":"b","room":"yard","level":2}"""));
        Assert.Equal(1, await Counted(Ticket.ByRoom.IsNot("hall")));
        Assert.Equal(2, await Counted(Ticket.ByLevel.AtLeast(1)));
        Assert.Equal(1, await Counted(Ticket.ByRoom.Is("hall"), Ticket.ByLevel.AtLeast(1)));
        Assert.Equal(0, await Counted(Ticket.ByRoom.Is("hall"), Ticket.ByRoom.Is("yard")));
        Assert.Equal(1, await Counted(Ticket.ByRoom.Is("hall"), Ticket.ByRoom.Is("hall")));
        Assert.Equal(0, await Store.In(new Partition("test", "other")).Count(Tickets));
    }

    [Fact]
    public async Task A_count_follows_what_changes()
    {
        await Committed(Issue("a", """{"key":"a","number":1,"room":"hall","level":1}"""), Issue("b", """{"key":"b","room":"hall","level":1}"""));

        await Committed(await Reissue("a", """{"key":"a","number":2,"room":"hall","level":1}"""));
        Assert.Equal((2, 2), (await Counted(Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByRoom.Is("hall"), Ticket.ByLevel.Is(1))));

        await Committed(await Reissue("a", """{"key":"a","room":"yard","level":1}"""));
        Assert.Equal((1, 1, 2), (await Counted(Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByRoom.Is("yard")), await Counted(Ticket.ByLevel.Is(1))));

        await Committed(new IncrementDocument(Ticket.Type.IdOf("a"), [new FieldIncrement("level", 1, null)], ETag: null));
        Assert.Equal((1, 1), (await Counted(Ticket.ByLevel.Is(1)), await Counted(Ticket.ByLevel.Is(2), Ticket.ByRoom.Is("yard"))));

        await Committed(new TouchDocument(Ticket.Type.IdOf("a"), await TicketETag("a")), await Reissue("b", """{"key":"b","room":null,"level":1}"""));
        Assert.Equal((2, 0, 1), (await Counted(), await Counted(Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByLevel.Is(1))));

        await Committed(await Reissue("b", """{"key":"b","room":"yard"}"""));
        Assert.Equal((2, 0), (await Counted(Ticket.ByRoom.Is("yard")), await Counted(Ticket.ByLevel.Is(1))));

        await Committed(new DeleteDocument(Ticket.Type.IdOf("a"), await TicketETag("a")));
        Assert.Equal((1, 1, 0), (await Counted(), await Counted(Ticket.ByRoom.Is("yard")), await Counted(Ticket.ByLevel.Is(2))));
    }

    [Fact]
    public async Task A_commit_that_conflicts_counts_nothing()
    {
        await Committed(Issue("a", """{"key":"a","room":"hall"}"""));
        await Conflicts(Issue("b", """{"key":"b","room":"hall"}"""), Issue("a", """{"key":"a","room":"hall"}"""));
        await Conflicts(await Reissue("a", """{"key":"a","room":"yard"}"""), new DeleteDocument(Ticket.Type.IdOf("none"), "0"));
        await Conflicts(new DeleteDocument(Ticket.Type.IdOf("a"), await TicketETag("a")), Add("none", 1));
        Assert.Equal((1, 1, 0), (await Counted(), await Counted(Ticket.ByRoom.Is("hall")), await Counted(Ticket.ByRoom.Is("yard"))));
    }

    [Fact]
    public async Task Commits_in_parallel_are_all_counted()
    {
        await InParallel(40, i => Commit(Issue($"{i % 30}", $$"""{"key":"{{i % 30}}","room":"{{i % 30 % 3}}"}""")));
        Assert.Equal((30, 10), (await Counted(), await Counted(Ticket.ByRoom.Is("2"))));
    }

    [Fact]
    public async Task A_document_that_is_counted_cannot_expire()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Transact(Shop, transaction =>
        {
            transaction.Create(new Ticket { Key = "a" }, TimeSpan.FromHours(1));
            return Task.CompletedTask;
        }));
        Assert.Contains("'test-ticket'", fault.Message);
    }
}
