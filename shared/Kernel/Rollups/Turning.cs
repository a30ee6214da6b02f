using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>Moves the versions of days, months and years, without waiting for others who do the same.</summary>
public static class Turning
{
    internal static DocumentField<DateOnly> Date { get; } = new("date");

    private static DocumentField<long> Version { get; } = new("version");

    /// <summary>Stages that something of it has changed: it is created with its first version, or its version grows by one.</summary>
    public static async Task Turn<T>(this Transaction transaction, T first)
        where T : class, IDocument<T>
    {
        if (await transaction.Peek<T>(first.Key) is null)
            transaction.Create(first);
        else
            transaction.Increment<T>(first.Key, Version, 1);
    }

    /// <summary>Keeps sums, unless newer ones are kept already.</summary>
    internal static Task Keep<T>(this DocumentStore documents, Partition partition, T sums)
        where T : class, IKeptSums<T> => documents.TransactAside(partition, async transaction =>
        {
            var kept = await transaction.Find<T>(sums.Key);
            if (kept is null)
                transaction.Create(sums);
            else if (kept.Version < sums.Version)
                transaction.Replace(sums);
        });
}
