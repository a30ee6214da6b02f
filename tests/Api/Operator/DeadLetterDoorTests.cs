using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Api.Tests.Operator;

/// <summary>The operator's doors, over HTTP.</summary>
public sealed class DeadLetterDoorTests
{
    private const string Letters = "/operator/dead-letters";

    [Fact]
    public async Task A_list_shows_the_latest_first_and_nothing_of_what_the_messages_say()
    {
        await using var door = await Door.Open();
        await door.Bury("first", EraseCustomer.Queue);
        await door.Bury("second", ErasePromotions.Queue);
        await door.Bury("third", EraseCustomer.Queue);

        var all = await door.Get(Letters);
        Assert.Equal((3, 0), (all["total"]!.GetValue<int>(), all["skip"]!.GetValue<int>()));
        Assert.Equal(["third", "second", "first"], Ids(all));
        Assert.DoesNotContain("secret", all.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["third", "first"], Ids(await door.Get($"{Letters}?queue={EraseCustomer.Queue}")));
        Assert.Equal(["second"], Ids(await door.Get($"{Letters}?skip=1&take=1")));
        Assert.Empty(Ids(await door.Get($"{Letters}?queue=nobodys")));

        var letter = all["items"]![0]!.AsObject();
        Assert.Equal(
            ["id", "messageId", "queue", "subject", "state", "reason", "attempts", "writtenAt", "diedAt", "nextTryAt"], letter.Select(member => member.Key));
        Assert.Equal(("waiting", "TimeoutException", 10), ((string)letter["state"]!, (string)letter["reason"]!, (int)letter["attempts"]!));
    }

    [Fact]
    public async Task One_is_shown_with_its_text_sent_again_and_thrown_away()
    {
        await using var door = await Door.Open();
        var id = await door.Bury("m1", EraseCustomer.Queue);

        var letter = await door.Get($"{Letters}/{id}");
        Assert.Equal(("secret of m1", "m1"), ((string)letter["body"]!, (string)letter["letter"]!["messageId"]!));

        var sent = await door.Send(HttpMethod.Post, $"{Letters}/{id}/replay", HttpStatusCode.Accepted);
        Assert.Equal("sent", (string)sent!["state"]!);
        Assert.Equal("sent", (string)(await door.Send(HttpMethod.Post, $"{Letters}/{id}/replay", HttpStatusCode.Accepted))!["state"]!);

        await door.Send(HttpMethod.Delete, $"{Letters}/{id}", HttpStatusCode.NoContent);
        await door.Send(HttpMethod.Delete, $"{Letters}/{id}", HttpStatusCode.NotFound);
        Assert.Empty(Ids(await door.Get(Letters)));
    }

    [Fact]
    public async Task All_of_a_queue_are_sent_again()
    {
        await using var door = await Door.Open();
        await door.Bury("m1", EraseCustomer.Queue);
        await door.Bury("m2", EraseCustomer.Queue);
        await door.Bury("m3", ErasePromotions.Queue);

        var answer = await door.Send(HttpMethod.Post, $"{Letters}/replay?queue={EraseCustomer.Queue}", HttpStatusCode.Accepted);

        Assert.Equal("""{"sent":2}""", answer!.ToJsonString());
        Assert.Equal(["waiting", "sent", "sent"], (await door.Get(Letters))["items"]!.AsArray().Select(letter => (string)letter!["state"]!));
    }

    [Fact]
    public async Task What_is_no_message_is_shown_and_cannot_be_sent_again()
    {
        await using var door = await Door.Open();
        await door.Letters.BuryUnreadable(EraseCustomer.Queue, "nonsense");
        var id = (string)(await door.Get(Letters))["items"]![0]!["id"]!;

        Assert.Equal("nonsense", (string)(await door.Get($"{Letters}/{id}"))["body"]!);
        var problem = await door.Send(HttpMethod.Post, $"{Letters}/{id}/replay", HttpStatusCode.Conflict);
        Assert.Equal("What came was no message, so there is nothing to send again.", (string)problem!["detail"]!);
        Assert.Equal("""{"sent":0}""", (await door.Send(HttpMethod.Post, $"{Letters}/replay?queue={EraseCustomer.Queue}", HttpStatusCode.Accepted))!.ToJsonString());
    }

    [Theory]
    [InlineData("GET", "?take=0", 400, "take must be a whole number of at least 1 and at most 100.")]
    [InlineData("GET", "?take=101", 400, "take must be a whole number of at least 1 and at most 100.")]
    [InlineData("GET", "?take=many", 400, "take must be a whole number of at least 1 and at most 100.")]
    [InlineData("GET", "?skip=-1", 400, "skip must be a whole number of at least 0 and at most 100000.")]
    [InlineData("POST", "/replay", 400, "queue must name a queue.")]
    [InlineData("GET", "/0123456789abcdef0123456789abcdef", 404, "There is no such thing.")]
    [InlineData("GET", "/x", 404, "There is no such thing.")]
    [InlineData("GET", "/..%2fx%0a%3a", 404, "There is no such thing.")]
    [InlineData("POST", "/0123456789abcdef0123456789abcdef/replay", 404, "There is no such thing.")]
    [InlineData("DELETE", "/0123456789ABCDEF0123456789ABCDEF", 404, "There is no such thing.")]
    public async Task What_cannot_be_done_is_told_as_a_problem(string method, string path, int status, string detail)
    {
        await using var door = await Door.Open();

        var problem = await door.Send(new HttpMethod(method), Letters + path, (HttpStatusCode)status);

        Assert.Equal((status, detail), (problem!["status"]!.GetValue<int>(), (string)problem["detail"]!));
    }

    [Fact]
    public async Task An_id_of_any_length_is_not_found()
    {
        await using var door = await Door.Open();
        await door.Send(HttpMethod.Get, $"{Letters}/{new string('a', 5000)}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fault_is_told_without_its_text()
    {
        await using var door = await Door.Open(broken: true);
        var problem = await door.Send(HttpMethod.Get, Letters, HttpStatusCode.InternalServerError);
        Assert.Equal("A fault ended the request; the log says why.", (string)problem!["detail"]!);
    }

    [Theory]
    [InlineData("Development", null, null, 200)]
    [InlineData("Development", "secret", null, 401)]
    [InlineData("Production", null, null, 404)]
    [InlineData("Production", "secret", null, 401)]
    [InlineData("Production", "secret", "Secret", 401)]
    [InlineData("Production", "secret", "secret", 200)]
    public async Task The_doors_are_open_in_development_or_to_the_master_key(string environment, string? key, string? shown, int status)
    {
        await using var host = await PosHost.Start(options =>
        {
            options.Settings["Security__MasterKey"] = key;
            if (environment == "Production")
                options.InProduction();
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, Letters);
        if (shown is not null)
            request.Headers.Add("x-functions-key", shown);

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    private static IEnumerable<string> Ids(JsonObject page) => page["items"]!.AsArray().Select(letter => (string)letter!["messageId"]!);

    /// <summary>A host whose messages nobody delivers, and its doors.</summary>
    private sealed class Door(PosHost host, IServiceProvider services) : IAsyncDisposable
    {
        public DeadLetters Letters => services.GetRequiredService<DeadLetters>();

        public static async Task<Door> Open(bool broken = false)
        {
            IServiceProvider? services = null;
            var host = await PosHost.Start(options =>
            {
                options.OnCosmos = false;
                options.Services = all => all.RemoveAll<IOutbox>().AddSingleton<IDocumentEngine>(
                    provider => (services = provider).GetRequiredService<SqliteDocumentEngine>());
                if (broken)
                    options.Services += all => all.AddSingleton(new ReadDeadLetters(null!));
            });
            return new Door(host, services!);
        }

        public async Task<string> Bury(string id, string queue)
        {
            var message = new OutboxMessage { Key = id, Queue = queue, Subject = "s", Body = $"secret of {id}", WrittenAt = DateTimeOffset.UnixEpoch };
            var envelope = MessageEnvelope.Of(new PendingMessage(new Partition("test", "shop"), message));
            await Letters.Bury(envelope, nameof(TimeoutException), 10);
            return DeadLetter.KeyOf(envelope);
        }

        public async Task<JsonObject> Get(string path) => (await Send(HttpMethod.Get, path, HttpStatusCode.OK))!;

        public async Task<JsonObject?> Send(HttpMethod method, string path, HttpStatusCode status)
        {
            using var request = new HttpRequestMessage(method, path);
            using var response = await host.Http.SendAsync(request);
            Assert.Equal(status, response.StatusCode);
            if ((int)status >= 400)
                Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
            var text = await response.Content.ReadAsStringAsync();
            return text.Length == 0 ? null : JsonSerializer.Deserialize<JsonObject>(text);
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
