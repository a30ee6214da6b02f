using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Mostrador.Storage.Tests.Cosmos.Lint;

/// <summary>
/// A process that puts queries to the planner which the SDK brings along: the real one, in native code, that refuses what Cosmos DB
/// would refuse. It is switched on for a whole process, and the emulator cannot run what it makes of aggregates, so it has its own.
/// For each line with a query (a JSON text) it prints one with the verdict. No server is asked.
/// </summary>
internal static class QueryPlanner
{
    public const string Argument = "plan-queries";
    public const string Accepted = "accepted";
    public const string Switch = "AZURE_COSMOS_USE_QUERY_PLAN_INTEROP_LINUX";

    public static async Task<int> Run()
    {
        using var client = new CosmosClient("http://localhost/", "bm8gc2VjcmV0", new CosmosClientOptions
        {
            ConnectionMode = ConnectionMode.Gateway,
            LimitToEndpoint = true,
            HttpClientFactory = () => new HttpClient(new EmptyAccount()),
        });
        var container = client.GetContainer("d", "c");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            // Without a partition key, so that the SDK has to plan. Of all parameters the planner looks at those of the page alone.
            var query = new QueryDefinition(JsonSerializer.Deserialize<string>(line)).WithParameter("@skip", 1).WithParameter("@take", 1);
            using var pages = container.GetItemQueryStreamIterator(query);
            using var page = await pages.ReadNextAsync();
            await Console.Out.WriteLineAsync(page.IsSuccessStatusCode ? Accepted : JsonSerializer.Serialize(page.ErrorMessage));
        }

        return 0;
    }

    /// <summary>An account with one empty container, as far as the SDK looks at it.</summary>
    private sealed class EmptyAccount : HttpMessageHandler
    {
        private const string Account =
            """
            {"id":"a","_rid":"a","writableLocations":[{"name":"Here","databaseAccountEndpoint":"http://localhost/"}],
             "readableLocations":[{"name":"Here","databaseAccountEndpoint":"http://localhost/"}],
             "userConsistencyPolicy":{"defaultConsistencyLevel":"Session"},
             "queryEngineConfiguration":"{\"maxSqlQueryInputLength\":262144,\"maxJoinsPerSqlQuery\":5,\"maxLogicalAndPerSqlQuery\":500,\"maxLogicalOrPerSqlQuery\":500,\"maxUdfRefPerSqlQuery\":10,\"maxInExpressionItemsCount\":16000,\"queryMaxInMemorySortDocumentCount\":500,\"maxQueryRequestTimeoutFraction\":0.9,\"sqlAllowNonFiniteNumbers\":false,\"sqlAllowAggregateFunctions\":true,\"sqlAllowSubQuery\":true,\"sqlAllowScalarSubQuery\":true,\"allowNewKeywords\":true,\"sqlAllowLike\":true,\"sqlAllowGroupByClause\":true,\"maxSpatialQueryCells\":12,\"spatialMaxGeometryPointCount\":256,\"sqlAllowTop\":true,\"enableSpatialIndexing\":true}"}
            """;

        private const string Container =
            """{"id":"c","_rid":"gAABAIAAAAE=","_self":"dbs/gAABAA==/colls/gAABAIAAAAE=/","partitionKey":{"paths":["/pk"],"kind":"Hash"}}""";

        private const string Ranges =
            """{"_rid":"gAABAIAAAAE=","PartitionKeyRanges":[{"id":"0","_rid":"gAABAIAAAAECAAAAAAAAUA==","minInclusive":"","maxExclusive":"FF","status":"online","parents":[]}],"_count":1}""";

        private const string NoDocuments = """{"_rid":"gAABAIAAAAE=","Documents":[],"_count":0}""";

        private int _rangesTold;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
            var isRanges = path[^1] == "pkranges";
            var isKnown = isRanges && Interlocked.Exchange(ref _rangesTold, 1) == 1; // The SDK asks until there is nothing new.
            var json = isRanges ? Ranges : path is [""] ? Account : path[^1] == "docs" ? NoDocuments : Container;
            var response = new HttpResponseMessage(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK)
            {
                Content = new StringContent(isKnown ? "" : json),
                RequestMessage = request,
            };
            response.Headers.TryAddWithoutValidation("etag", "\"1\"");
            response.Headers.Add("x-ms-request-charge", "1");
            response.Headers.Add("x-ms-item-count", isKnown ? "0" : "1");
            return Task.FromResult(response);
        }
    }
}
