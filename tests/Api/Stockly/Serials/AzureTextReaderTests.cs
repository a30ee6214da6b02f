using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Stockly.Serials;

namespace Mostrador.Api.Tests.Stockly.Serials;

/// The cloud engine, over the wire against a server that answers as it does.
public sealed class AzureTextReaderTests : IAsyncLifetime
{
    private const string Asked = "POST /computervision/imageanalysis:analyze?features=read&api-version=2024-02-01 application/octet-stream";

    private const string Answer = """
        {"modelVersion": "2023-10-01", "metadata": {"width": 640, "height": 120}, "readResult": {"blocks": [{"lines": [
          {"text": "LAPTOP", "boundingPolygon": [], "words": [{"text": "LAPTOP", "boundingPolygon": [], "confidence": 0.99}]},
          {"text": "S/N: AZ12345", "boundingPolygon": [], "words": [{"text": "S/N:", "confidence": 0.9}, {"text": "AZ12345", "confidence": 0.6}]}]}]}}
        """;

    private readonly WebApplication _server = Server();
    private readonly List<string> _asked = [];
    private byte[] _picture = [];
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsync(Answer);

    private Uri Address => new(_server.Urls.Single());

    public async Task InitializeAsync()
    {
        _server.Run(async context =>
        {
            var request = context.Request;
            _asked.Add($"{request.Method} {request.Path}{request.QueryString} {request.ContentType} key={request.Headers["Ocp-Apim-Subscription-Key"]} token={request.Headers.Authorization}");
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content);
            _picture = content.ToArray();
            await _answer(context);
        });
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_picture_is_sent_with_the_key_and_its_text_read()
    {
        var serial = await Sell(new() { ["Providers__Ocr__AzureEndpoint"] = $"{Address}", ["Providers__Ocr__AzureKey"] = "k-1" });

        Assert.Equal("AZ12345", serial);
        Assert.Equal([$"{Asked} key=k-1 token="], _asked);
        Assert.Equal(Labels.Drawn("label.png"), _picture);
    }

    [Fact]
    public async Task Without_a_key_the_app_s_identity_is_used()
    {
        string? asked = null;
        var serial = await Sell(
            new() { ["Providers__Ocr__AzureEndpoint"] = $"{Address}" },
            services => services.AddSingleton<CloudTokens>((scope, _) => Task.FromResult("token of " + (asked = scope))));

        Assert.Equal("AZ12345", serial);
        Assert.Equal("https://cognitiveservices.azure.com/.default", asked);
        Assert.Equal([$"{Asked} key= token=Bearer token of {asked}"], _asked);
    }

    [Fact]
    public async Task The_average_of_its_words_is_how_sure_it_is()
    {
        using var reader = new AzureTextReader(
            new OcrSettings { Engine = "azure", TesseractPath = "", Languages = "", Timeout = default, AzureEndpoint = Address, AzureKey = "k" },
            (_, _) => Task.FromResult(""));
        var texts = new List<RecognizedText>();
        await foreach (var text in reader.Read(new byte[] { 1 }, default))
            texts.Add(text);
        Assert.Equal("LAPTOP\nS/N: AZ12345\n", Assert.Single(texts).Text);
        Assert.Equal(83, texts[0].Confidence, precision: 6);
    }

    [Theory]
    [InlineData(401, "{}")]
    [InlineData(429, "{}")]
    [InlineData(500, "")]
    [InlineData(302, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"readResult": {"blocks": []}}""")]
    public async Task An_engine_that_refuses_finds_nothing(int status, string answer)
    {
        _answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync(answer);
        };
        Assert.Equal("MANUAL-1", await Sell(new() { ["Providers__Ocr__AzureEndpoint"] = $"{Address}", ["Providers__Ocr__AzureKey"] = "k" }));
        Assert.Single(_asked);
    }

    [Fact]
    public async Task An_engine_that_does_not_answer_in_time_finds_nothing()
    {
        _answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        Assert.Equal("MANUAL-1", await Sell(new()
        {
            ["Providers__Ocr__AzureEndpoint"] = $"{Address}",
            ["Providers__Ocr__AzureKey"] = "k",
            ["Providers__Ocr__TimeoutSeconds"] = "1",
        }));
    }

    private static async Task<string> Sell(Dictionary<string, string?> settings, Action<IServiceCollection>? services = null)
    {
        await using var host = await StocklyHost.Start(options =>
        {
            foreach (var (name, value) in settings)
                options.Settings[name] = value;
            options.Services = services;
        });
        var me = await host.Owner();
        return (await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")))).Is(201).Of("serial_number");
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
