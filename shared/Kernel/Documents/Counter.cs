namespace Mostrador.Kernel.Documents;

/// <summary>The last number given out in a sequence.</summary>
public sealed record Counter : IDocument<Counter>
{
    /// <inheritdoc/>
    public static DocumentType<Counter> Type { get; } = new("counter", KernelJson.Default.Counter);

    /// <summary>Name of the sequence.</summary>
    public required string Key { get; init; }

    /// <summary>The last number given out; 0 before the first.</summary>
    public required long Last { get; init; }
}

/// <summary>Numbers without gaps, for invoices and tickets: taken inside the transaction that uses them.</summary>
public static class GaplessNumbers
{
    /// <summary>Stages the next number of a sequence, starting at 1. A refusal gives it back, so there are no gaps.</summary>
    public static async Task<long> NextNumber(this Transaction transaction, string sequence)
    {
        if (await transaction.Find<Counter>(sequence) is not { } counter)
        {
            transaction.Create(new Counter { Key = sequence, Last = 1 });
            return 1;
        }

        transaction.Replace(counter with { Last = counter.Last + 1 });
        return counter.Last + 1;
    }
}
