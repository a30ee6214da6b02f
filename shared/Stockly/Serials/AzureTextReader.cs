using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Mostrador.Stockly.Serials;

/// <summary>Azure AI Vision, feature Read, by its REST interface.</summary>
public sealed class AzureTextReader(OcrSettings settings, CloudTokens tokens) : ITextReader, IDisposable
{
    private const string Path = "computervision/imageanalysis:analyze?features=read&api-version=2024-02-01";
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const int MostBytes = 4 * 1024 * 1024;
    private const double Percent = 100;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        MaxResponseContentBufferSize = MostBytes,
    };

    private readonly Uri _address = new(new Uri(settings.AzureEndpoint!.ToString().TrimEnd('/') + "/"), Path);

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecognizedText> Read(
        ReadOnlyMemory<byte> picture, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ReadOnlyMemoryContent(picture) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (settings.AzureKey is { } key)
            request.Headers.Add("Ocp-Apim-Subscription-Key", key);
        else
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens(Scope, cancellation));
        using var response = await _http.SendAsync(request, cancellation);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        yield return TextOf(answer.RootElement);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static RecognizedText TextOf(JsonElement answer)
    {
        var text = new StringBuilder();
        var (words, confidence) = (0, 0.0);
        foreach (var block in answer.GetProperty("readResult").GetProperty("blocks").EnumerateArray())
        {
            foreach (var line in block.GetProperty("lines").EnumerateArray())
            {
                text.Append(line.GetProperty("text").GetString()).Append('\n');
                foreach (var word in line.GetProperty("words").EnumerateArray())
                    (words, confidence) = (words + 1, confidence + word.GetProperty("confidence").GetDouble());
            }
        }

        return new RecognizedText(text.ToString(), words == 0 ? 0 : confidence / words * Percent);
    }
}
