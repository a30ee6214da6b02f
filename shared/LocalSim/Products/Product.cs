using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Products;

/// <summary>Something that is sold besides particular SIMs (contract 13.1).</summary>
public sealed record Product : IDocument<Product>
{
    /// <summary>Percentage of IVA of most products.</summary>
    internal const long OrdinaryTax = 19;

    /// <inheritdoc/>
    public static DocumentType<Product> Type { get; } = new("localsim-product", LocalSimDocuments.Stored.Product);

    /// <summary>What a business begins with.</summary>
    public static IEnumerable<Product> Seeds =>
    [
        Seed("S01", "SIM Card", "Tarjeta SIM física", 10_000),
        Seed("PORTE", "Portabilidad", "Servicio de portabilidad", 5_000),
        Seed("ESIM", "eSIM", "SIM virtual", 15_000),
        Seed("HT01", "Módem Hotspot", "Módem portátil", 120_000),
        Seed("R5D", "Recarga 5 Días", "Plan de recarga", 20_000),
        Seed("R7D", "Recarga 7 Días", "Plan de recarga", 40_000),
        Seed("R15D", "Recarga 15 Días", "Plan de recarga", 60_000),
        Seed("R30D", "Recarga 30 Días", "Plan de recarga", 80_000),
        Seed("MAPAV1", "Mapa V1", "Mapa de la ciudad", 12_000),
    ];

    /// <inheritdoc/>
    public string Key => Code;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Its code in the shop and in Siigo; unique.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>With IVA.</summary>
    public required Amount Price { get; init; }

    /// <summary>Percentage of IVA within the price.</summary>
    public required long TaxPercentage { get; init; }

    /// <summary>Whether it is sold.</summary>
    public bool IsActive { get; init; } = true;

    private static Product Seed(string code, string name, string description, long pesos) => new()
    {
        Id = Business.NewId(),
        Code = code,
        Name = name,
        Description = description,
        Price = Amount.Round(pesos),
        TaxPercentage = OrdinaryTax,
    };
}
