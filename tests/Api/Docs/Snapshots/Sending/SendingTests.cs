using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs.Snapshots.Sending;

/// Whoever sends the requests of docs/api from top to bottom to a new shop sees each of them work, and is answered as the document says.
public sealed class SendingTests(AllDocuments documents) : IClassFixture<AllDocuments>
{
    /// Where a new shop cannot say yes, with what it says.
    private static readonly Dictionary<string, Dictionary<string, int>> Refused = new()
    {
        // The order has just been paid.
        ["pos"] = new() { ["ordersCancel"] = 400 },

        // The owner is alone in his companies, and what he sold has an invoice that is final.
        ["stockly"] = new() { ["companiesMembersRole"] = 400, ["companiesMembersRemove"] = 400, ["salesDelete"] = 409 },

        // Nobody but Winred signs notifications.
        ["localsim"] = new() { ["winredWebhook"] = 401 },

        // One review is enough, there is no mouse, nobody but Stripe signs notifications, and two sales teach no forecast.
        ["smartsales"] = new()
        {
            ["productsSingleReviewsCreate"] = 400,
            ["ordersCartUnderstand"] = 400,
            ["ordersPaidWebhook"] = 400,
            ["predictionsSales"] = 404,
        },
        ["mcmatias"] = [],
    };

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task The_requests_for_editors_work_from_top_to_bottom(string module)
    {
        var (requests, variables) = HttpFileReader.Read(await File.ReadAllTextAsync(NodeTools.Folder("docs", "api", $"{module}.http")));
        var document = documents.Of(module);

        Assert.Equal(document.Operations.Select(one => $"{one.Operation["operationId"]}").Order(), requests.Select(request => request.Name).Order());
        await Send(document, requests, variables, request => Named(document, request.Name));
    }

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task The_requests_for_Postman_work_from_top_to_bottom(string module)
    {
        var (requests, variables) = PostmanReader.Read(await File.ReadAllTextAsync(NodeTools.Folder("docs", "api", $"{module}.postman_collection.json")));
        var document = documents.Of(module);
        var order = ApiCalls.Of(document).Calls.Select(call => call.Id).ToList();

        // The same, in the same order: a folder for the start, one for each tag, and one for the end.
        Assert.Equal(order.Count, requests.Count);
        var next = 0;
        await Send(document, requests, variables, _ => Named(document, order[next++]));
    }

    private static async Task Send(
        ApiDocument document, IReadOnlyList<SentRequest> requests, IReadOnlyDictionary<string, string> variables, Func<SentRequest, JsonObject> operation)
    {
        await using var app = await AppUnderTest.Start();
        var sender = new Sender(app.Http, variables);
        var check = new SchemaCheck(document);
        var faults = new List<string>();
        foreach (var request in requests)
        {
            var promised = operation(request);
            var id = $"{promised["operationId"]}";
            var reply = await sender.Send(request);
            var expected = Refused[document.Module].GetValueOrDefault(id);
            if (expected > 0 ? reply.Status != expected : reply.Status is < 200 or > 299)
                faults.Add($"{id}: {reply}");
            else if (Fault(document, check, promised, reply) is { } fault)
                faults.Add($"{id}: {fault} {reply}");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    /// What in an answer is not as the document has it.
    private static string? Fault(ApiDocument document, SchemaCheck check, JsonObject promised, Reply reply)
    {
        if (promised["responses"]![$"{reply.Status}"] is not { } answer)
            return "not documented";
        var content = document.Resolve(answer)["content"];
        if (reply.Header("Content-Type") is not { } type)
            return content is null ? null : "without a body";
        var media = content?[type.Split(';')[0]];
        if (media is null)
            return $"{type} is not documented";
        return reply.Json is { } json && media["schema"]!["format"]?.ToString() != "binary" ? check.Fault(json, media["schema"]!) : null;
    }

    private static JsonObject Named(ApiDocument document, string id) =>
        document.Operations.Single(one => $"{one.Operation["operationId"]}" == id).Operation;
}
