using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>Between the SDK and the emulator: batches are binary on one side and JSON on the other.</summary>
public sealed class BatchTranslator(HttpMessageHandler emulator) : DelegatingHandler(emulator)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.IsBatch())
            return await base.SendAsync(request, cancellationToken);
        var operations = await HybridRowBatch.Read(await request.Content!.ReadAsStreamAsync(cancellationToken));
        request.Content = JsonContent.Create(operations, BatchJson.Default.ListBatchOperation);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.MultiStatus)
            response.Content = await Translate(response.Content, cancellationToken);
        return response;
    }

    private static async Task<HttpContent> Translate(HttpContent json, CancellationToken cancellation)
    {
        var results = await JsonSerializer.DeserializeAsync(
            await json.ReadAsStreamAsync(cancellation), BatchJson.Default.ListBatchResult, cancellation);
        var content = new ByteArrayContent(await HybridRowBatch.Write(results!));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
