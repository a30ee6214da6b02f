using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>A package that the simulator sells (contract 14.1).</summary>
internal sealed record SimulatedPackage(string Id, string Parent, string Operator, string Name, string Description, decimal Price, string Validity)
{
    public static IReadOnlyList<SimulatedPackage> All { get; } =
    [
        new("1067", "1", "CLARO", "Recarga 5 Días - 4GB", "4GB + redes", 4500, "5 días"),
        new("1163", "1", "CLARO", "Recarga 7 Días - 20GB", "20GB + ilimitado", 12000, "7 días"),
        new("101", "1", "CLARO", "Recarga 7 Días - 5GB", "5GB + 300 min + 300 SMS", 15000, "7 días"),
        new("1188", "1", "CLARO", "Recarga 15 Días - 40GB", "40GB + ilimitado", 22000, "15 días"),
        new("1189", "1", "CLARO", "Recarga 30 Días - 60GB", "60GB + ilimitado", 32000, "30 días"),
        new("201", "2", "MOVISTAR", "Recarga 7 Días - 6GB", "6GB + ilimitado", 14000, "7 días"),
        new("202", "2", "MOVISTAR", "Recarga 30 Días - 30GB", "30GB + ilimitado", 35000, "30 días"),
        new("301", "3", "TIGO", "Recarga 7 Días - 8GB", "8GB + ilimitado", 13000, "7 días"),
        new("302", "3", "TIGO", "Recarga 30 Días - 35GB", "35GB + ilimitado", 33000, "30 días"),
    ];

    public JsonObject Json => new()
    {
        ["product_id"] = Id,
        ["name"] = Name,
        ["description"] = Description,
        ["price"] = Money(Price),
        ["validity"] = Validity,
        ["operator"] = Operator,
    };

    /// <summary>Money as the simulator sends it: text with two decimals.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
