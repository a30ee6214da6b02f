using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Pictures;

namespace Mostrador.Stockly.Sales;

/// <summary>The fields of a sale (contract, endpoint 44). A <c>total</c> is ignored: it is computed here.</summary>
public static class SaleForm
{
    // One transaction holds no more: each line changes a stock and makes a warranty.
    private const int MostLines = 45;
    private const int MostWarrantyMonths = 120;
    private const int DefaultWarrantyMonths = 12;

    private static readonly ListField<SaleItem> Products = new ListField<SaleItem>(
            "products", new ObjectField<SaleItem>("product", SaleItemForm.Fields, SaleItemForm.Read))
    { Aliases = ["items"] }
        .AtLeast(1, "Debe incluir al menos un producto en la venta")
        .AtMost(MostLines, "La venta no puede tener más de 45 productos");

    private static readonly Field<string?> SerialNumber = SaleFields.SerialNumber.OrNull();
    private static readonly Field<string> PaymentMethod = SaleFields.PaymentMethod.Or(SaleChoices.PaymentMethods[0]);
    private static readonly Field<string> Platform = new ChoiceField("sales_platform", SaleChoices.Platforms).Or(SaleChoices.Platforms[0]);

    private static readonly Field<int> WarrantyMonths = new IntegerField("warranty_months", "El período de garantía debe ser un número entero")
        .AtLeast(0, "El período de garantía debe ser mayor o igual a 0")
        .AtMost(MostWarrantyMonths, "El período de garantía no puede exceder 120 meses")
        .Or(DefaultWarrantyMonths);

    private static readonly Field<byte[]?> SerialImage = new Base64PictureField("serial_image").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [.. SaleFields.Customer, Products, SerialNumber, PaymentMethod, Platform, WarrantyMonths, SerialImage];

    internal static SaleRequest Read(RequestBody body)
    {
        var input = Input.Of(body);
        var request = new SaleRequest(
            input.Read(SaleFields.CustomerName),
            input.Read(SaleFields.CustomerEmail),
            input.Read(SaleFields.CustomerPhone),
            input.Read(SaleFields.CustomerAddress),
            input.Read(SaleFields.Notes),
            input.Read(Products),
            input.Read(SerialNumber),
            input.Read(PaymentMethod),
            input.Read(Platform),
            input.Read(WarrantyMonths),
            input.Read(SerialImage));
        input.Check();
        return request;
    }
}

/// <summary>A sale that keeps the rules of its fields.</summary>
internal sealed record SaleRequest(
    string CustomerName, string? CustomerEmail, string? CustomerPhone, string? CustomerAddress, string? Notes, IReadOnlyList<SaleItem> Items,
    string? SerialNumber, string PaymentMethod, string SalesPlatform, int WarrantyMonths, byte[]? SerialImage);
