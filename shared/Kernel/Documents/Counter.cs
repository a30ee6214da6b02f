namespace Mostrador.Kernel.Documents;

/// <summary>The last number given out in a sequence.</summary>
public sealed record Counter : IDocument<Counter>
{
    /// <inheritdoc/>
    public static DocumentType<Counter> Type { get; } = new("counter", KernelJson.Default.Counter);

    /// <summary>The last number.</summary>
    public static DocumentField<long> LastField { get; } = new("last");

    /// <summary>Name of the sequence.</summary>
    public required string Key { get; init; }

    /// <summary>The last number given out; 0 before the first.</summary>
    public required long Last { get; init; }
}

/// <summary>
/// Numbers without gaps, for invoices and tickets: taken inside the transaction that uses them, last of all it does, because the next in the
/// row waits until then.
/// </summary>
public static class GaplessNumbers
{
    /// <summary>Stages the next number of a sequence, starting at 1. A refusal gives it back, so there are no gaps.</summary>
    public static Task<long> NextNumber(this Transaction transaction, string sequence) =>
        transaction.NextNumber(sequence, _ => new(true));

    /// <summary>Stages the next number of a sequence that nobody has taken by another way; those that are taken are skipped for good.</summary>
    /// <param name="transaction">The transaction that uses the number.</param>
    /// <param name="sequence">Name of the sequence.</param>
    /// <param name="isFree">Whether nobody has a number; asked in ascending order until it is so.</param>
    public static async Task<long> NextNumber(this Transaction transaction, string sequence, Func<long, ValueTask<bool>> isFree)
    {
        var last = await transaction.LastNumber(sequence);
        var next = last + 1;
        while (!await isFree(next))
            next++;
        transaction.TakeNumber(sequence, last, next);
        return next;
    }

    /// <summary>
    /// Stages that nobody else did what takes turns under this name since this was called. What is read after it is what the last one in the
    /// row has left.
    /// </summary>
    public static async Task TakeTurn(this Transaction transaction, string name)
    {
        if (await transaction.Find<Counter>(name) is { } turns)
            transaction.Replace(turns with { Last = turns.Last + 1 });
        else
            transaction.Create(new Counter { Key = name, Last = 1 });
    }
}
