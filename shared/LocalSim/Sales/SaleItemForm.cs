using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Sales;

/// <summary>The fields of an item (contract 6.1).</summary>
public static class SaleItemForm
{
    private const long MostUnits = 1_000_000;
    private const int LongestDescription = 500;

    private static readonly TextField ProductId = new("product_id");
    private static readonly TextField ProductCode = new("product_code");
    private static readonly IntegerField Quantity = new("quantity", least: 1, most: MostUnits);
    private static readonly NumberField UnitPrice = new("unit_price", least: 0, most: SaleForm.MostMoney);
    private static readonly TextField Description = new("description", most: LongestDescription);
    private static readonly NumberField Iva = new("iva", least: 0, required: false);
    private static readonly TaxesField Taxes = new("taxes");
    private static readonly NullableText SimId = new(new TextField("sim_id", most: int.MaxValue, trimmed: true));
    private static readonly NullableText OtherSimId = new(new TextField("simId", most: int.MaxValue, trimmed: true));
    private static readonly NullableText Number = new(new TextField("msisdn", most: int.MaxValue, trimmed: true));
    private static readonly NullableText OtherNumber = new(new TextField("numero_linea", most: int.MaxValue, trimmed: true));
    private static readonly NullableText Iccid = new(new TextField("iccid", most: int.MaxValue, trimmed: true));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [ProductId, ProductCode, Quantity, UnitPrice, Description, Iva, Taxes, SimId, OtherSimId, Number, OtherNumber, Iccid];

    internal static AskedItem Read(Input item)
    {
        var (id, code, quantity) = (item.Read(ProductId), item.Read(ProductCode), item.Read(Quantity));
        var (price, description) = (item.Read(UnitPrice), item.Read(Description));
        var (iva, listed) = (item.Read(Iva), item.Read(Taxes));
        var (simId, otherId) = (item.Read(SimId), item.Read(OtherSimId));
        var (number, otherNumber) = (item.Read(Number), item.Read(OtherNumber));
        var sim = new SimName(First(simId, otherId), First(number, otherNumber), First(item.Read(Iccid)));
        return new AskedItem(id, code, (int)quantity, price, description, item.Has(Iva) ? iva : listed ?? 0, sim);
    }

    private static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
                return text;
        }

        return null;
    }
}

/// <summary>An item as it was asked.</summary>
internal sealed record AskedItem(
    string ProductId, string ProductCode, int Quantity, decimal UnitPrice, string Description, decimal Iva, SimName Sim)
{
    private const int InvoiceDecimals = 6;

    /// <summary>What is paid for it: each line is rounded by itself; the price has its tax in it.</summary>
    public Amount Total => Amount.Round(UnitPrice * Quantity);

    /// <summary>
    /// The price of one on an invoice: as it was asked. Only where that has parts of a cent it is what makes the line its rounded total,
    /// because the lines of an invoice must add up to what is paid.
    /// </summary>
    public decimal InvoicePrice => decimal.Round(UnitPrice, 2) == UnitPrice ? UnitPrice : decimal.Round(Total.Units / Quantity, InvoiceDecimals);
}

/// <summary>How an item names its SIM: whatever is given must be right.</summary>
internal sealed record SimName(string? Id, string? Number, string? Iccid)
{
    /// <summary>Whether it names one at all.</summary>
    public bool IsGiven => (Id ?? Number ?? Iccid) is not null;
}
