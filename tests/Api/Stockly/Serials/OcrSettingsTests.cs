using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.Stockly.Serials;

namespace Mostrador.Api.Tests.Stockly.Serials;

public sealed class OcrSettingsTests
{
    [Theory]
    [InlineData("", "", "tesseract")]
    [InlineData("auto", "", "tesseract")]
    [InlineData("auto", "https://vision.example.com", "azure")]
    [InlineData("tesseract", "https://vision.example.com", "tesseract")]
    [InlineData("azure", "https://vision.example.com/", "azure")]
    [InlineData("none", "https://vision.example.com", "none")]
    public void The_engine_is_the_one_that_is_named_else_the_one_that_is_there(string engine, string endpoint, string chosen) =>
        Assert.Equal(chosen, Read(("Engine", engine), ("AzureEndpoint", endpoint)).Engine);

    [Fact]
    public void What_is_not_set_has_the_documented_default()
    {
        var settings = Read();
        Assert.Equal(("tesseract", "eng", TimeSpan.FromSeconds(8)), (settings.TesseractPath, settings.Languages, settings.Timeout));
    }

    [Theory]
    [InlineData("Engine", "cuneiform", "The setting Providers__Ocr__Engine must be auto, tesseract, azure or none.")]
    [InlineData("Engine", "azure", "The setting Providers__Ocr__AzureEndpoint is required where Providers__Ocr__Engine is azure.")]
    [InlineData("AzureEndpoint", "vision", "The setting Providers__Ocr__AzureEndpoint must be a URL.")]
    [InlineData("AzureEndpoint", "file:///etc/passwd", "The setting Providers__Ocr__AzureEndpoint must be a URL.")]
    [InlineData("TimeoutSeconds", "0", "The setting Providers__Ocr__TimeoutSeconds must be a whole number of at least 1 and at most 12.")]
    [InlineData("TimeoutSeconds", "13", "The setting Providers__Ocr__TimeoutSeconds must be a whole number of at least 1 and at most 12.")]
    public void What_cannot_be_used_stops_the_start(string name, string value, string message) =>
        Assert.Equal(message, Assert.Throws<StartupException>(() => Read((name, value))).Message);

    [Fact]
    public void The_key_is_not_shown() => Assert.DoesNotContain("k-secret", Read(("AzureKey", "k-secret")).ToString(), StringComparison.Ordinal);

    private static OcrSettings Read(params (string Name, string Value)[] values) => OcrSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Providers:Ocr:{value.Name}", (string?)value.Value)))
            .Build(),
        development: false);
}
