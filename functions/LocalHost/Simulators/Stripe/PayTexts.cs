namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>What the pay page says, in the shopper's language.</summary>
internal sealed record PayTexts(string Language, string OtherLanguage, string OtherName)
{
    private static readonly PayTexts Spanish = new("es", "en", "English")
    {
        Note = "Simulador de Stripe: no se mueve dinero de verdad.",
        Title = "Pagar el pedido",
        Product = "Producto",
        Quantity = "Cantidad",
        Amount = "Importe",
        Total = "Total",
        Pay = "Pagar",
        Cancel = "Cancelar",
        Paid = "Este pedido ya está pagado.",
        Back = "Volver a la tienda",
        NotTold = "La tienda no aceptó el aviso de pago. El pedido sigue sin pagar; inténtelo otra vez.",
        Unknown = "Esta sesión de pago no existe o ya venció.",
    };

    private static readonly PayTexts English = new("en", "es", "Español")
    {
        Note = "Stripe simulator: no real money moves.",
        Title = "Pay order",
        Product = "Product",
        Quantity = "Quantity",
        Amount = "Amount",
        Total = "Total",
        Pay = "Pay",
        Cancel = "Cancel",
        Paid = "This order is already paid.",
        Back = "Back to the shop",
        NotTold = "The shop did not accept the notice of payment. The order is still unpaid; try again.",
        Unknown = "This payment session does not exist or has expired.",
    };

    public required string Note { get; init; }

    public required string Title { get; init; }

    public required string Product { get; init; }

    public required string Quantity { get; init; }

    public required string Amount { get; init; }

    public required string Total { get; init; }

    public required string Pay { get; init; }

    public required string Cancel { get; init; }

    public required string Paid { get; init; }

    public required string Back { get; init; }

    public required string NotTold { get; init; }

    public required string Unknown { get; init; }

    /// <summary>In the language that the page was asked for in, else the browser's first of the two, else Spanish.</summary>
    public static PayTexts For(HttpRequest request) =>
        request.Query["lang"].Concat(Preferred(request)).Select(Known).FirstOrDefault(texts => texts is not null) ?? Spanish;

    private static IEnumerable<string> Preferred(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? "");

    private static PayTexts? Known(string? language) => language?.Split('-')[0].ToLowerInvariant() switch
    {
        "es" => Spanish,
        "en" => English,
        _ => null,
    };
}
