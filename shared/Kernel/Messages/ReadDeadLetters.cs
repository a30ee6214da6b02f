using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Messages;

/// <summary>What an operator sees of the dead letters, and what he throws away.</summary>
public sealed class ReadDeadLetters(DocumentStore documents)
{
    /// <summary>A page, the latest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<DeadLetter> Page, long Total)> List(string? queue, int skip, int take)
    {
        var query = DocumentQuery.Over<DeadLetter>();
        if (queue is not null)
            query = query.Where(DeadLetter.QueueField.Is(queue));
        var reader = documents.In(DeadLetter.Partition);
        return (await reader.Query(query.OrderBy(DeadLetter.DiedAtField.Descending).Skip(skip).Take(take)), await reader.Count(query));
    }

    /// <summary>One letter.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<DeadLetter> One(string key) =>
        await documents.In(DeadLetter.Partition).Peek<DeadLetter>(DeadLetter.Named(key)) ?? throw Refusal.NotFound();

    /// <summary>Throws a letter away, and the message with it.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public Task Delete(string key) => documents.Transact(DeadLetter.Partition, async transaction =>
        transaction.Delete(await transaction.Find<DeadLetter>(DeadLetter.Named(key)) ?? throw Refusal.NotFound()));
}
