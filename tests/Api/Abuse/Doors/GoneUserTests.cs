using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// Who has been deleted has a token that is good for nothing, at any door, from then on.
/// (Deactivated users of MCMatias and removed members of Stockly: the tests of permissions there.)
public sealed class GoneUserTests(EveryModule modules) : IClassFixture<EveryModule>
{
    [Theory]
    [InlineData("pos", "/pos/api/users")]
    [InlineData("localsim", "/localsim/api/users")]
    [InlineData("smartsales", "/smartsales/api/users")]
    public async Task No_door_opens_to_a_user_who_is_gone(string module, string users)
    {
        var one = modules.Of(module);
        var id = (await Send(HttpMethod.Get, users)).Below()
            .First(user => $"{user["username"]}".StartsWith("persona", StringComparison.Ordinal))["id"]!;
        await Send(HttpMethod.Delete, $"{users}/{id}");

        foreach (var operation in one.Guarded)
            await Attempt.IsUnauthorized(modules.Http, operation, $"Bearer {one.People.Other}");

        async Task<JsonNode?> Send(HttpMethod method, string path)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {one.People.Admin}");
            using var response = await modules.Http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, text);
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
    }
}

internal static class NodesBelow
{
    /// Every object below a node.
    public static IEnumerable<JsonObject> Below(this JsonNode? node) => Docs.ApiDocument.Below<JsonObject>(node);
}
