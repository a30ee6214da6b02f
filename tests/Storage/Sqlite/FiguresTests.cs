using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class FiguresTests
{
    [Fact]
    public async Task The_file_tells_its_size_and_the_documents_of_each_kind_over_all_partitions()
    {
        await using var folder = new DataFolder();
        await using var engine = folder.Open();
        foreach (var tenant in new[] { "one", "other" })
        {
            await new DocumentStore(engine).Transact(new Partition("pos", tenant), transaction =>
            {
                transaction.Create(new Counter { Key = "n", Last = 1 });
                transaction.Create(new OutboxMessage { Key = "m", Queue = "q", Subject = "s", Body = "b", WrittenAt = DateTimeOffset.UnixEpoch });
                if (tenant == "one")
                    transaction.Create(new Counter { Key = "another", Last = 1 });
                return Task.CompletedTask;
            });
        }

        var figures = await engine.Figures(default);

        Assert.Equal(("SQLite", 5L), (figures.Store, figures.Documents));
        Assert.Equal([new KindCount("counter", 3), new KindCount("outbox", 2)], figures.Kinds);
        Assert.Equal(["in the file", "in the log of the latest changes"], figures.Parts.Select(part => part.Name));
        Assert.All(figures.Parts, part => Assert.True(part.Bytes > 0));
    }
}
