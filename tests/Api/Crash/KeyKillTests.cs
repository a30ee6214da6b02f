using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Hosts;

namespace Mostrador.Api.Tests.Crash;

/// <summary>
/// The host dies while a client sends orders under keys, and the client does what keys are for: it sends every order that it knows nothing
/// of again, until it knows. Each is made once.
/// </summary>
public sealed class KeyKillTests
{
    private const int Orders = 120;
    private const int Clients = 8;
    private const int Kills = 3;

    [Fact]
    public async Task Orders_that_are_sent_again_after_kills_are_made_once()
    {
        using var folder = new DataFolder();
        var keys = Enumerable.Range(0, Orders).Select(_ => Guid.NewGuid().ToString()).ToArray();
        var answers = new string?[Orders];
        var (product, kills) = (0L, 0);
        for (var round = 0; answers.Any(answer => answer is null); round++)
        {
            await using var host = await LocalHostProcess.Start(folder.Path);
            using var http = await SignIn(host.Address);
            if (product == 0)
                product = await StockProduct(http);
            if (await SendAll(http, product, keys, answers, killAfter: round < Kills ? (round * 10) + 20 : null, host))
                kills++;
        }

        Assert.Equal(Kills, kills);
        await using var last = await LocalHostProcess.Start(folder.Path);
        using var client = await SignIn(last.Address);
        var orders = (await client.GetFromJsonAsync<JsonArray>("orders/"))!;
        Assert.Equal(Orders, orders.Count);
        Assert.Equal(
            answers.Select(answer => (long)JsonNode.Parse(answer!)!["id"]!).Order(), orders.Select(order => (long)order!["id"]!).Order());
        Assert.Equal(1000 - Orders, (long)(await client.GetFromJsonAsync<JsonObject>($"products/{product}/"))!["current_stock"]!);
    }

    private static async Task<bool> SendAll(
        HttpClient http, long product, string[] keys, string?[] answers, int? killAfter, LocalHostProcess host)
    {
        var (next, answered, isKilled) = (-1, 0, false);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < keys.Length; i = Interlocked.Increment(ref next))
            {
                if (answers[i] is not null)
                    continue;
                if (await Send(http, product, keys[i]) is not { } answer)
                    return;
                answers[i] = answer;
                if (Interlocked.Increment(ref answered) != killAfter)
                    continue;
                host.Kill();
                isKilled = true;
            }
        }));
        return isKilled;
    }

    private static async Task<string?> Send(HttpClient http, long product, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "orders/")
        {
            Content = JsonContent.Create(new { customer = (long?)null, items = new[] { new { product_id = product, quantity = 1 } } }),
        };
        request.Headers.Add(Keys.Header, key);
        try
        {
            using var response = await http.SendAsync(request);
            Assert.Equal(201, (int)response.StatusCode);
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return null; // The host is gone: nobody knows whether the order was made.
        }
    }

    private static async Task<HttpClient> SignIn(Uri host)
    {
        var http = new HttpClient { BaseAddress = new Uri(host, "/pos/api/"), Timeout = TimeSpan.FromSeconds(30) };
        var login = await Made(http, "auth/login/", new { email = "admin@example.com", password = "Admin123!" });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)login["access"]!);
        return http;
    }

    private static async Task<long> StockProduct(HttpClient http)
    {
        var supplier = await Made(http, "suppliers/", new
        {
            name = "x",
            phone_number = "5512345678",
            contact_person = "Carlos",
            rfc = "DBE101010XYZ",
            tax_address = "Av. 1",
        });
        var product = await Made(http, "products/", new
        {
            name = "Agua",
            sku = "AGUA",
            price = 10,
            tax_rate = "16.00",
            current_stock = 1000,
            supplier = (long)supplier["id"]!,
        });
        return (long)product["id"]!;
    }

    private static async Task<JsonObject> Made(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
