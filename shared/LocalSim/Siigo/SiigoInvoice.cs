using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Siigo;

/// <summary>An invoice as Siigo takes it (contract 14.2).</summary>
internal sealed record SiigoInvoice(
    SiigoId Document,
    DateOnly Date,
    SiigoCustomer Customer,
    int Seller,
    string Observations,
    SiigoSending Stamp,
    SiigoSending Mail,
    IReadOnlyList<SiigoItem> Items,
    IReadOnlyList<SiigoPayment> Payments)
{
    /// <summary>The invoice of a sale.</summary>
    public static SiigoInvoice Of(SiigoOrder order, SiigoSettings settings) => new(
        new SiigoId(settings.DocumentId),
        order.Date,
        SiigoCustomer.Of(order, settings),
        settings.SellerId,
        "Factura generada desde Local Sim Colombia",
        new SiigoSending(true),
        new SiigoSending(true),
        [.. order.Lines.Select(line => SiigoItem.Of(line, settings))],
        [new SiigoPayment(settings.PaymentId, order.Total, order.Date)]);
}

/// <summary>Something that Siigo knows by a number.</summary>
internal sealed record SiigoId(int Id);

/// <summary>Whether it is sent: to the tax office, by mail.</summary>
internal sealed record SiigoSending(bool Send);

/// <summary>Who buys: the shop sells to passers-by, of whom it knows the document only.</summary>
internal sealed record SiigoCustomer(
    Guid Id,
    string PersonType,
    string IdType,
    string Identification,
    IReadOnlyList<string> Name,
    SiigoCity City,
    IReadOnlyList<SiigoContact> Contacts)
{
    private const string CitizenCard = "13";

    /// <summary>The customer of a sale.</summary>
    public static SiigoCustomer Of(SiigoOrder order, SiigoSettings settings) => new(
        Guid.TryParseExact(order.CustomerId, "D", out var id) ? id : settings.DefaultCustomerId,
        "Person",
        CitizenCard,
        order.Identification,
        ["Cliente", "Final"],
        new SiigoCity("CO", "05", "050015"),
        [new SiigoContact("Cliente", "Final", "cliente@email.com")]);
}

/// <summary>Where the customer lives.</summary>
internal sealed record SiigoCity(string CountryCode, string StateCode, string CityCode);

/// <summary>Whom to write to.</summary>
internal sealed record SiigoContact(string FirstName, string LastName, string Email);

/// <summary>A line.</summary>
internal sealed record SiigoItem(
    string Code,
    string Description,
    int Quantity,
    decimal Price,
    bool PriceIncludeTax,
    SiigoUnit Unit,
    int Discount,
    IReadOnlyList<SiigoId> Taxes)
{
    // Adding it keeps at least two decimals: 50000.00 is written as such.
    private const decimal TwoDecimals = 0.00m;

    /// <summary>The line of something sold; its tax must be one that the settings know.</summary>
    public static SiigoItem Of(SiigoOrderLine line, SiigoSettings settings) => new(
        line.Code,
        line.Description,
        line.Quantity,
        line.UnitPrice + TwoDecimals,
        PriceIncludeTax: true,
        new SiigoUnit(settings.UnitCode),
        Discount: 0,
        line.Iva == 0 ? [] : [new SiigoId(settings.TaxIds[line.Iva])]);
}

/// <summary>What is counted.</summary>
internal sealed record SiigoUnit(string Code);

/// <summary>How it was paid.</summary>
internal sealed record SiigoPayment(int Id, Amount Value, DateOnly DueDate);
