using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;
using static Microsoft.AspNetCore.Http.Results;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>Which function answers: as on the Functions host, the first by name among those that match.</summary>
public sealed class RouteChoiceTests
{
    [Theory]
    // The first by name answers, though the other is closer.
    [InlineData("GET", "/shop/near/fixed", "a-loose fixed")]
    // Case decides nothing, in names nor in paths.
    [InlineData("GET", "/SHOP/Near/Fixed", "a-loose Fixed")]
    [InlineData("GET", "/shop/cased/1", "B-upper 1")]
    // A trailing slash makes no difference.
    [InlineData("GET", "/shop/near/fixed/", "a-loose fixed")]
    [InlineData("GET", "/shop/items/12/", "d-items-number 12")]
    // A constraint that does not hold leaves the path to the next.
    [InlineData("GET", "/shop/items/12", "d-items-number 12")]
    [InlineData("GET", "/shop/items/twelve", "e-items-text twelve")]
    // A method that nobody has goes to the catch-all of the module, as does an unknown path.
    [InlineData("DELETE", "/shop/items/12", "z-catch-all DELETE items/12")]
    [InlineData("OPTIONS", "/shop/items/12", "z-catch-all OPTIONS items/12")]
    [InlineData("GET", "/shop/what/ever", "z-catch-all GET what/ever")]
    [InlineData("GET", "/shop", "z-catch-all GET ")]
    [InlineData("GET", "/shop/", "z-catch-all GET ")]
    // HEAD is not GET.
    [InlineData("HEAD", "/shop/items/12", "z-catch-all HEAD items/12")]
    // The same route with another method is another function.
    [InlineData("POST", "/shop/items/12", "f-items-post 12")]
    // An optional parameter may be missing.
    [InlineData("GET", "/shop/pages", "g-pages none")]
    [InlineData("GET", "/shop/pages/2", "g-pages 2")]
    // Without a route, the name is the route.
    [InlineData("GET", "/h-plain", "h-plain")]
    public async Task The_first_match_by_name_answers(string method, string path, string answer)
    {
        await using var host = await HostUnderTest.Start(typeof(ShopFunctions));

        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
    }

    // An empty route would be the function's name; one that can only be left out is the root, and nothing else.
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("/?query=1", HttpStatusCode.OK)]
    [InlineData("/x", HttpStatusCode.NotFound)]
    [InlineData("/%20", HttpStatusCode.NotFound)]
    [InlineData("/a-root", HttpStatusCode.NotFound)]
    [InlineData("/b-empty", HttpStatusCode.OK)]
    public async Task A_function_can_answer_the_root_alone(string path, HttpStatusCode status)
    {
        await using var host = await HostUnderTest.Start(typeof(RootFunctions));

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/elsewhere")]
    [InlineData("POST", "/h-plain")]
    [InlineData("OPTIONS", "/h-plain")]
    [InlineData("POST", "/admin/nothing")]
    public async Task What_no_function_answers_is_an_empty_404(string method, string path)
    {
        await using var host = await HostUnderTest.Start(typeof(ShopFunctions));

        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/shop/items/a+b", "e-items-text a+b")]
    [InlineData("/shop/items/a%2Bb", "e-items-text a+b")]
    [InlineData("/shop/items/a%20b", "e-items-text a b")]
    [InlineData("/shop/items/a%2Fb", "e-items-text a%2Fb")]
    [InlineData("/shop/items/a%5Cb", "e-items-text a\\b")]
    [InlineData("/shop/items/%C3%B1", "e-items-text ñ")]
    [InlineData("/shop/items/99999999999999999999", "e-items-text 99999999999999999999")]
    [InlineData("/shop/items/a/b", "z-catch-all GET items/a/b")]
    [InlineData("/shop/items//", "z-catch-all GET items//")]
    public async Task Odd_characters_reach_a_function_as_they_were_meant(string path, string answer)
    {
        await using var host = await HostUnderTest.Start(typeof(ShopFunctions));

        Assert.Equal(answer, await host.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task A_function_gets_services_of_its_own_request()
    {
        await using var host = await HostUnderTest.Start(new LocalHostVariation
        {
            FunctionClasses = [typeof(ScopedFunctions)],
            Services = services => services.AddScoped<Ticket>(),
        });

        var first = await host.Client.GetStringAsync("/ticket");
        var second = await host.Client.GetStringAsync("/ticket");

        Assert.Equal("same", first[..4]);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task An_exception_is_an_empty_500()
    {
        await using var host = await HostUnderTest.Start(typeof(FailingFunctions));

        using var response = await host.Client.GetAsync("/fail");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    public sealed class ShopFunctions
    {
        [Function("a-loose")]
        public IResult Loose([HttpTrigger(Anonymous, "get", Route = "shop/near/{name}")] HttpRequest request, string name) =>
            Text($"a-loose {name}");

        [Function("b-closer")]
        public IResult Closer([HttpTrigger(Anonymous, "get", Route = "shop/near/fixed")] HttpRequest request) => Text("b-closer");

        [Function("B-upper")]
        public IResult Upper([HttpTrigger(Anonymous, "get", Route = "shop/cased/{id}")] HttpRequest request, string id) =>
            Text($"B-upper {id}");

        [Function("c-lower")]
        public IResult Lower([HttpTrigger(Anonymous, "get", Route = "shop/cased/1")] HttpRequest request) => Text("c-lower");

        [Function("d-items-number")]
        public IResult Number([HttpTrigger(Anonymous, "get", Route = "shop/items/{id:int}")] HttpRequest request, int id) =>
            Text($"d-items-number {id}");

        [Function("e-items-text")]
        public Task<IResult> Any([HttpTrigger(Anonymous, "get", Route = "shop/items/{id}")] HttpRequest request, string id) =>
            Task.FromResult(Text($"e-items-text {id}"));

        [Function("f-items-post")]
        public IResult Post([HttpTrigger(Anonymous, "post", "put", Route = "shop/items/{id:int}")] HttpRequest request, string id) =>
            Text($"f-items-post {id}");

        [Function("g-pages")]
        public IResult Pages(
            [HttpTrigger(Anonymous, "get", Route = "shop/pages/{page?}")] HttpRequest request, string? page, CancellationToken stop) =>
            Text($"g-pages {(stop.CanBeCanceled ? page ?? "none" : "never")}");

        [Function("h-plain")]
        public IResult Plain([HttpTrigger(Anonymous, "get")] HttpRequest request) => Text("h-plain");

        [Function("z-catch-all")]
        public IResult Rest([HttpTrigger(Anonymous, Route = "shop/{*path}")] HttpRequest request, string? path) =>
            Text($"z-catch-all {request.Method} {path}");
    }

    public sealed class RootFunctions
    {
        [Function("a-root")]
        public IResult Root([HttpTrigger(Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => Text("root");

        [Function("b-empty")]
        public IResult Empty([HttpTrigger(Anonymous, "get", Route = "")] HttpRequest request) => Text("by its name");
    }

    public sealed class Ticket
    {
        public Guid Number { get; } = Guid.NewGuid();
    }

    public sealed class ScopedFunctions(Ticket one, Ticket other)
    {
        [Function("ticket")]
        public IResult Read([HttpTrigger(Anonymous, "get")] HttpRequest request) =>
            Text($"{(one == other ? "same" : "other")} {one.Number}");
    }

    public sealed class FailingFunctions
    {
        [Function("fail")]
        public IResult Fail([HttpTrigger(Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException("A fault of the test.");
    }
}
