using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Hosting;

/// <summary><c>POST /admin/functions/{name}</c>: an operator runs a timer or queue function now.</summary>
public sealed class RunByHandTests
{
    private readonly List<string> _runs = [];

    [Fact]
    public async Task A_timer_function_has_run_when_the_answer_comes()
    {
        await using var host = await Host();

        using var response = await Post(host, "tick", """{"input": ""}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(["tick"], _runs);
    }

    [Fact]
    public async Task A_queue_function_gets_the_input_as_its_message()
    {
        await using var host = await Host();

        using var response = await Post(host, "WORK", """{"input": "{\"order\":1}"}""");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(["""work {"order":1} 1"""], _runs);
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind_only()
    {
        await using var host = await Host();

        using var response = await Post(host, "fail", "{}");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("""{"error":"InvalidOperationException"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("nobody", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("page", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("tick", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("tick", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("tick", "[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("tick", """{"input": 1}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("tick", "{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_cannot_be_run_is_refused(string name, string body, string type, HttpStatusCode status)
    {
        await using var host = await Host();

        using var response = await Post(host, name, body, type);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(_runs);
    }

    [Theory]
    [InlineData("Development", null, null, HttpStatusCode.Accepted)]
    [InlineData("Development", "secret", null, HttpStatusCode.Unauthorized)]
    [InlineData("Production", null, null, HttpStatusCode.NotFound)]
    [InlineData("Production", null, "", HttpStatusCode.NotFound)]
    [InlineData("Production", "secret", null, HttpStatusCode.Unauthorized)]
    [InlineData("Production", "secret", "Secret", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "secret", "secret", HttpStatusCode.Accepted)]
    public async Task The_door_is_open_in_development_or_to_the_master_key(
        string environment, string? key, string? shown, HttpStatusCode status)
    {
        await using var host = await Host(new() { ["DOTNET_ENVIRONMENT"] = environment, ["Security__MasterKey"] = key });

        using var response = await Post(host, "tick", "{}", key: shown);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Accepted ? 1 : 0, _runs.Count);
    }

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.Accepted)]
    [InlineData("http://localhost:8080", HttpStatusCode.Forbidden)]
    [InlineData("https://example.com", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task No_page_of_another_site_gets_through_a_door_without_a_key(string origin, HttpStatusCode status)
    {
        await using var host = await Host();
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        content.Headers.Add("Origin", origin);

        using var response = await host.Client.PostAsync("/admin/functions/tick", content);

        Assert.Equal(status, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> Post(
        HostUnderTest host, string name, string body, string type = "application/json", string? key = null)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        if (key is not null)
            content.Headers.Add("x-functions-key", key);
        return await host.Client.PostAsync($"/admin/functions/{name}", content);
    }

    private Task<HostUnderTest> Host(Dictionary<string, string?>? settings = null) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [typeof(Functions)],
        Settings = settings,
        Services = services => services.AddSingleton(_runs),
    });

    public sealed class Functions(List<string> runs)
    {
        [Function("tick")]
        public void Tick([TimerTrigger("0 0 7 1 1 *")] TimerInfo timer) => runs.Add("tick");

        [Function("fail")]
        public Task Fail([TimerTrigger("0 0 7 1 1 *")] TimerInfo timer) => throw new InvalidOperationException("Not to be told.");

        [Function("work")]
        public void Work([ServiceBusTrigger("work", Connection = "ServiceBusConnection")] string message, int deliveryCount) =>
            runs.Add($"work {message} {deliveryCount}");

        [Function("page")]
        public IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }
}
