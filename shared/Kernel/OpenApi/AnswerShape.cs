namespace Mostrador.Kernel.OpenApi;

/// <summary>What an operation answers with, where a contract puts answers into envelopes.</summary>
public enum AnswerShape
{
    /// <summary>One thing, or a whole list.</summary>
    Whole,

    /// <summary>One page of a list, and which.</summary>
    Page,

    /// <summary>One page of a list inside the data, as Stockly's products have it.</summary>
    Items,

    /// <summary>A sentence and no data.</summary>
    Message,
}
