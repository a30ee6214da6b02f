using System.Text.Json;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>What the simulator looks at in an invoice; all of it must be there.</summary>
internal sealed record InvoicePayload(
    InvoicePayload.Kind Document,
    DateOnly Date,
    InvoicePayload.Buyer Customer,
    int Seller,
    InvoicePayload.Item[] Items,
    InvoicePayload.Payment[] Payments)
{
    private const decimal Tolerance = 0.01m;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal sealed record Kind(int Id);

    internal sealed record Buyer(Guid Id, string Identification);

    internal sealed record Item(string Code, string Description, decimal Quantity, decimal Price, bool PriceIncludeTax, Kind[] Taxes);

    internal sealed record Payment(int Id, decimal Value, DateOnly DueDate);

    /// <summary>What is paid.</summary>
    public decimal Total => Payments.Sum(payment => payment.Value);

    /// <summary>Reads an invoice; null when something is missing or of another kind.</summary>
    public static InvoicePayload? Read(JsonElement json)
    {
        try
        {
            return json.Deserialize<InvoicePayload>(Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether what is paid is what is sold.</summary>
    public bool IsPaid()
    {
        try
        {
            return Math.Abs(Total - Items.Sum(item => item.Price * item.Quantity)) <= Tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
