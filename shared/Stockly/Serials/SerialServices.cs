using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.Stockly.Serials;

/// <summary>The engine that the settings choose, and what reads serial numbers by it.</summary>
internal static class SerialServices
{
    public static IServiceCollection AddSerialReading(this IServiceCollection services, OcrSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SerialReader>();
        services.AddSingleton<SerialPictures>();
        return settings.Engine switch
        {
            OcrSettings.Engines.Tesseract => services.AddSingleton<ITextReader, TesseractReader>(),
            OcrSettings.Engines.Azure => services.AddSingleton<ITextReader, AzureTextReader>(),
            _ => services.AddSingleton<ITextReader, NoTextReader>(),
        };
    }
}
