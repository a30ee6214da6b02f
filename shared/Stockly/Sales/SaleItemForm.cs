using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Sales;

/// <summary>The fields of a line (contract, endpoint 44).</summary>
public static class SaleItemForm
{
    // A line beyond this is a slip of the hand; sums of such lines stay exact on every store.
    private const decimal GreatestAmount = 1_000_000_000_000m;

    private static readonly UuidField ProductId = new("product_id", "ID de producto inválido");

    private static readonly IntegerField Quantity =
        new IntegerField("quantity", "La cantidad debe ser un número entero").AtLeast(1, "La cantidad debe ser mayor a 0");

    private static readonly NumberField Price =
        new NumberField("price") { Aliases = ["unit_price"] }.AtLeast(0, "El precio debe ser mayor o igual a 0");

    private static readonly Field<decimal> Discount =
        new NumberField("discount").AtLeast(0, "El descuento debe ser mayor o igual a 0").Or(0);

    private static readonly Field<string?> SerialNumber = SaleFields.SerialNumber.OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [ProductId, Quantity, Price, Discount, SerialNumber];

    internal static SaleItem Read(Input line)
    {
        var (productId, quantity, price) = (line.Read(ProductId), line.Read(Quantity), line.Read(Price));
        var (discount, serial) = (line.Read(Discount), line.Read(SerialNumber));

        // Prices are money: what is computed with them is what they are shown as.
        var unit = Amount.Round(price);
        if (unit == Amount.Zero || unit.Units * quantity > GreatestAmount)
            line.Refuse("Invalid quantity or price");
        else if (Amount.Round(discount) > unit * quantity)
            line.Refuse("Invalid discount");
        return new SaleItem(productId, quantity, unit, Amount.Round(discount), serial);
    }
}

/// <summary>A line as it was entered.</summary>
internal sealed record SaleItem(string ProductId, int Quantity, Amount Price, Amount Discount, string? SerialNumber)
{
    /// <summary>The stored line.</summary>
    public SaleLine ToLine(string productName) => new(ProductId, productName, Quantity, Price, Discount, SerialNumber);
}
