using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Siigo;

namespace Mostrador.LocalSim.Sales;

/// <summary>
/// A sale that is being invoiced: what it takes to finish it, whoever does. While this stands, its SIMs are nobody else's and its shift
/// knows of it. It goes when the sale is stored or given up, in the same transaction.
/// </summary>
public sealed record ElectronicSale : IDocument<ElectronicSale>
{
    /// <inheritdoc/>
    public static DocumentType<ElectronicSale> Type { get; } = new("localsim-electronic-sale", LocalSimDocuments.Stored.ElectronicSale);

    /// <inheritdoc/>
    public string Key => Sale.Id;

    /// <summary>The sale as it will be stored; its shift is the one that waits for it.</summary>
    public required Sale Sale { get; init; }

    /// <summary>The price of one of each item on the invoice: items store it rounded.</summary>
    public required IReadOnlyList<decimal> UnitPrices { get; init; }

    /// <summary>When it was last worked on. By the real clock, like everything that asks how old something is.</summary>
    public required DateTimeOffset TouchedAt { get; init; }

    /// <summary>When it was claimed.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>How often Siigo was about to be asked; 0 = it cannot know of it. Whoever asked last decides what becomes of it.</summary>
    public int Attempts { get; init; }

    /// <summary>What Siigo is asked: the same every time.</summary>
    internal SiigoOrder Order => new(
        Sale.Id, Sale.SoldOn, Sale.CustomerId, Sale.CustomerIdentification,
        [.. Sale.Items.Select((item, i) => new SiigoOrderLine(item.ProductCode, item.Description, (int)item.Quantity, UnitPrices[i], item.Iva))],
        Sale.Total);
}
