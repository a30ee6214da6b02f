using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Stockly.Serials;

/// <summary>Section <c>Providers__Ocr</c> of the settings: who reads the pictures of serial numbers.</summary>
public sealed record OcrSettings
{
    private const string Auto = "auto";
    private const int MostSeconds = 12;

    /// <summary>Names of the engines, without the automatic choice.</summary>
    public static class Engines
    {
        /// <summary>The local one.</summary>
        public const string Tesseract = "tesseract";

        /// <summary>Azure AI Vision.</summary>
        public const string Azure = "azure";

        /// <summary>Nobody.</summary>
        public const string None = "none";
    }

    /// <summary>One of <see cref="Engines"/>. A local engine that cannot be started reads nothing.</summary>
    public required string Engine { get; init; }

    /// <summary>The local engine's executable.</summary>
    public required string TesseractPath { get; init; }

    /// <summary>Its languages, <c>eng+spa</c>.</summary>
    public required string Languages { get; init; }

    /// <summary>After this time the sale goes on without a serial number.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>The cloud engine's address.</summary>
    public Uri? AzureEndpoint { get; init; }

    /// <summary>Its key; null = the managed identity.</summary>
    public string? AzureKey { get; init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="StartupException">A setting cannot be used.</exception>
    public static OcrSettings Read(IConfiguration configuration, bool development)
    {
        var settings = new SettingsReader(configuration, "Providers:Ocr", development);
        var endpoint = settings.Address("AzureEndpoint");
        var engine = settings.Text("Engine", Auto);
        if (engine is not (Auto or Engines.Tesseract or Engines.Azure or Engines.None))
            throw new StartupException($"The setting {settings.NameOf("Engine")} must be auto, tesseract, azure or none.");
        if (engine == Engines.Azure && endpoint is null)
            throw new StartupException($"The setting {settings.NameOf("AzureEndpoint")} is required where {settings.NameOf("Engine")} is azure.");
        return new OcrSettings
        {
            Engine = engine != Auto ? engine : endpoint is null ? Engines.Tesseract : Engines.Azure,
            TesseractPath = settings.Text("TesseractPath", "tesseract"),
            Languages = settings.Text("Languages", "eng"),
            Timeout = TimeSpan.FromSeconds(settings.WholeNumber("TimeoutSeconds", 8, least: 1, most: MostSeconds)),
            AzureEndpoint = endpoint,
            AzureKey = settings.Text("AzureKey"),
        };
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => $"{nameof(OcrSettings)} {{ Engine = {Engine} }}";
}
