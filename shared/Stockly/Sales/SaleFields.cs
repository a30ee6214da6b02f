using Mostrador.Kernel.Dialects.Stockly.Fields;

namespace Mostrador.Stockly.Sales;

/// <summary>What a sale says of its customer and payment, with the rules of contract, endpoint 44.</summary>
internal static class SaleFields
{
    public static readonly TextField CustomerName = new TextField("customer_name")
        .AtLeast(1, "El nombre del cliente es requerido")
        .AtMost(255, "El nombre del cliente no puede exceder 255 caracteres");

    public static readonly Field<string?> CustomerEmail = new TextField("customer_email").TrimmedToLower().Email("Email inválido").OrNull();

    public static readonly Field<string?> CustomerPhone =
        new TextField("customer_phone").AtMost(50, "El teléfono no puede exceder 50 caracteres").OrNull();

    public static readonly Field<string?> CustomerAddress =
        new TextField("customer_address").AtMost(500, "La dirección no puede exceder 500 caracteres").OrNull();

    public static readonly Field<string?> Notes = new TextField("notes").AtMost(1000, "Las notas no pueden exceder 1000 caracteres").OrNull();

    public static readonly ChoiceField PaymentMethod = new("payment_method", SaleChoices.PaymentMethods);

    public static readonly TextField SerialNumber =
        new TextField("serial_number").AtMost(255, "El número de serie no puede exceder 255 caracteres");

    public static IReadOnlyList<Field> Customer { get; } = [CustomerName, CustomerEmail, CustomerPhone, CustomerAddress, Notes];
}
