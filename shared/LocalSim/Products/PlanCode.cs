using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Products;

/// <summary>Which product of the shop a package of Winred corresponds to (contract 13.2, PlanHomologacion).</summary>
public sealed record PlanCode : IDocument<PlanCode>
{
    /// <inheritdoc/>
    public static DocumentType<PlanCode> Type { get; } = new("localsim-plan-code", LocalSimDocuments.Stored.PlanCode);

    /// <summary>What a business begins with.</summary>
    public static IReadOnlyList<PlanCode> Seeds { get; } =
    [
        new(1067, "CLARO", "Recarga 5 Días - 4GB", "R5D"),
        new(1163, "CLARO", "Recarga 7 Días - 20GB", "R7D"),
        new(101, "CLARO", "Recarga 7 Días - 5GB", "R7D"),
        new(1188, "CLARO", "Recarga 15 Días - 40GB", "R15D"),
        new(1189, "CLARO", "Recarga 30 Días - 60GB", "R30D"),
        new(201, "MOVISTAR", "Recarga 7 Días - 6GB", "R7D"),
        new(202, "MOVISTAR", "Recarga 30 Días - 30GB", "R30D"),
        new(301, "TIGO", "Recarga 7 Días - 8GB", "R7D"),
        new(302, "TIGO", "Recarga 30 Días - 35GB", "R30D"),
    ];

    /// <summary>The code of a package.</summary>
    public PlanCode(long winredProductId, string @operator, string name, string code) =>
        (WinredProductId, Operator, Name, Code) = (winredProductId, @operator, name, code);

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(WinredProductId);

    /// <summary>The package's id at Winred.</summary>
    public long WinredProductId { get; init; }

    /// <summary>Whose package it is.</summary>
    public string Operator { get; init; }

    /// <summary>What Winred calls it.</summary>
    public string Name { get; init; }

    /// <summary>Code of the <see cref="Product"/>, which is also the plan's name on SIMs.</summary>
    public string Code { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The plan that a topped-up SIM gets; null when the package is not in the table.</summary>
    public static async Task<string?> PlanOf(PartitionReader reader, long winredProductId) =>
        await reader.Peek<PlanCode>(winredProductId) is { IsActive: true } known ? known.Code : null;
}
