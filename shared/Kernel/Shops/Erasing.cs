using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Messages;

namespace Mostrador.Kernel.Shops;

/// <summary>
/// Erases what is stored of something deleted, a step at a time: one transaction does not hold as many as there can be. Running it again,
/// late, or half of it, erases what is left.
/// </summary>
public static class Erasing
{
    /// <summary>Stages the message that has the rest of something deleted erased.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="transaction">The deletion's.</param>
    /// <param name="queue">Queue of the messages.</param>
    /// <param name="what">What was deleted, with its module: <c>pos-customer</c>.</param>
    /// <param name="id">Its id.</param>
    public static void AskToErase(this SingleShop shop, Transaction transaction, string queue, string what, long id) =>
        transaction.Create(new OutboxMessage
        {
            Key = $"{what}-deleted-{id}",
            Queue = queue,
            Subject = $"{what}-{id}",
            Body = DocumentKey.Of(id),
            WrittenAt = shop.Now,
        });

    /// <summary>The id in a message, once that deletion is on record: whatever else a message may name keeps what is its own.</summary>
    /// <exception cref="FormatException">The message is no id.</exception>
    /// <exception cref="MessageTooEarlyException">The deletion is not on record, or cannot be seen yet.</exception>
    public static async Task<long> Deleted<T>(this SingleShop shop, string message)
        where T : class, IDocument<T>
    {
        var id = PathId.Parse(message) ?? throw new FormatException($"The message is no id of a {T.Type.Name}.");
        await DeletionRecord.Require(shop.Read, Deletion.Of<T>(id));
        return id;
    }

    /// <summary>Erases the documents that a query asks for, until it finds none.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="query">Finds them; what is erased it must not find again.</param>
    /// <param name="step">Documents of a step, at most.</param>
    /// <param name="erase">Stages that one of them is erased.</param>
    public static async Task EraseInSteps<T>(
        this SingleShop shop, DocumentQuery<T> query, int step, Func<Transaction, T, Task> erase)
        where T : class, IDocument<T>
    {
        while (await shop.Transact(transaction => EraseSome(transaction, query.Take(step), erase)) > 0)
        {
            // Until a step finds nothing more.
        }
    }

    /// <inheritdoc cref="EraseInSteps{T}(SingleShop, DocumentQuery{T}, int, Func{Transaction, T, Task})"/>
    public static Task EraseInSteps<T>(this SingleShop shop, DocumentQuery<T> query, int step, Action<Transaction, T> erase)
        where T : class, IDocument<T> => shop.EraseInSteps(query, step, (transaction, document) =>
        {
            erase(transaction, document);
            return Task.CompletedTask;
        });

    private static async Task<int> EraseSome<T>(Transaction transaction, DocumentQuery<T> query, Func<Transaction, T, Task> erase)
        where T : class, IDocument<T>
    {
        var some = await transaction.Query(query);
        foreach (var one in some)
        {
            if (await transaction.Find<T>(one.Key) is { } document)
                await erase(transaction, document);
        }

        return some.Count;
    }
}
