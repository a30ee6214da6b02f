using System.Globalization;
using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.LocalSim.Siigo;

/// <summary>
/// Section <c>Providers__Siigo</c> of the settings (contract 14.3): credentials, and the ids of the Siigo account that stand in
/// invoices. In production the app starts without its credentials; what needs them says which are missing.
/// </summary>
public sealed record SiigoSettings
{
    private const string Section = "Providers:Siigo";
    private const string TaxIdsName = "TaxIds";
    private const decimal StandardRate = 19;
    private const int StandardTaxId = 13156;

    /// <summary>The address; null = that of the host's simulator, where it has one.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Who signs in; empty when missing, as the two that follow.</summary>
    public required string User { get; init; }

    /// <summary>His key.</summary>
    public required string AccessKey { get; init; }

    /// <summary>Header <c>Partner-Id</c>.</summary>
    public required string PartnerId { get; init; }

    /// <summary>Time-out of one call.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Kind of document of the invoices.</summary>
    public required int DocumentId { get; init; }

    /// <summary>Seller of the invoices.</summary>
    public required int SellerId { get; init; }

    /// <summary>Means of payment of the invoices.</summary>
    public required int PaymentId { get; init; }

    /// <summary>Unit of an invoice line.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Customer of a sale that names none.</summary>
    public required Guid DefaultCustomerId { get; init; }

    /// <summary>Id of the tax by its percentage.</summary>
    public required IReadOnlyDictionary<decimal, int> TaxIds { get; init; }

    /// <summary>Whether a timer copies Siigo's products.</summary>
    public required bool CatalogueSync { get; init; }

    /// <summary>Full names of what is needed and has no value, but for the address.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">A setting cannot be used, or has its development value in production.</exception>
    public static SiigoSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, Section, development);
        var needed = new NeededSettings(settings);
        return new SiigoSettings
        {
            BaseUrl = settings.Address("BaseUrl", development ? null : "https://api.siigo.com"),
            User = needed.Text("User", "dev@localsim.co"),
            AccessKey = needed.Secret("AccessKey", "siigo-dev-key"),
            PartnerId = needed.Text("PartnerId", "LocalSim"),
            Timeout = TimeSpan.FromSeconds(settings.WholeNumber("TimeoutSeconds", development ? 3 : 30, least: 1)),
            DocumentId = settings.WholeNumber("DocumentId", 27652, most: int.MaxValue),
            SellerId = settings.WholeNumber("SellerId", 54, most: int.MaxValue),
            PaymentId = settings.WholeNumber("PaymentId", 471, most: int.MaxValue),
            UnitCode = settings.Text("UnitCode", "94"),
            DefaultCustomerId = Customer(settings),
            TaxIds = TaxIdsOf(configuration, settings),
            CatalogueSync = settings.Flag("CatalogueSync", false),
            Missing = needed.Missing,
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(SiigoSettings);

    private static Guid Customer(SettingsReader settings) =>
        Guid.TryParseExact(settings.Text("DefaultCustomerId", "38165ed3-4562-45f6-8c59-78867af1989b"), "D", out var id)
            ? id
            : throw new StartupException($"The setting {settings.NameOf("DefaultCustomerId")} must be a UUID.");

    /// <summary>One setting per percentage, <c>TaxIds__19</c>; that one has a default.</summary>
    private static Dictionary<decimal, int> TaxIdsOf(IConfiguration configuration, SettingsReader settings)
    {
        var ids = new Dictionary<decimal, int> { [StandardRate] = StandardTaxId };
        foreach (var rate in configuration.GetSection($"{Section}:{TaxIdsName}").GetChildren().Select(child => child.Key))
        {
            if (!decimal.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage))
                throw new StartupException($"The settings {settings.NameOf(TaxIdsName)} must end in a percentage.");
            ids[percentage] = settings.WholeNumber($"{TaxIdsName}:{rate}", ids.GetValueOrDefault(percentage), most: int.MaxValue);
        }

        return ids;
    }
}
