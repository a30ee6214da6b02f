using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost.Catalog;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>What the Functions host or its worker would not run is refused when LocalHost starts, in one sentence that says why.</summary>
public sealed class RefusedFunctionTests
{
    [Theory]
    [InlineData(typeof(SlashFirst), "must not start with '/'")]
    [InlineData(typeof(AdminRoute), "keeps for itself")]
    [InlineData(typeof(RuntimeRoute), "keeps for itself")]
    [InlineData(typeof(SameName), "Two functions are named 'TWIN'")]
    [InlineData(typeof(BadName), "no valid function name")]
    [InlineData(typeof(HostName), "no valid function name")]
    [InlineData(typeof(DigitName), "no valid function name")]
    [InlineData(typeof(SameRoute), "'one' and 'two' have the same route and a common method")]
    [InlineData(typeof(SameRouteForAllMethods), "'one' and 'two' have the same route and a common method")]
    [InlineData(typeof(SameShape), "'one' and 'two' have the same route and a common method")]
    [InlineData(typeof(BrokenRoute), "is not valid")]
    [InlineData(typeof(UnknownParameter), "'size' of the function 'unknown-parameter' is neither")]
    [InlineData(typeof(UnconstrainedNumber), "must be a string or be constrained")]
    [InlineData(typeof(MissingOptional), "must be nullable")]
    [InlineData(typeof(PlainText), "must return IResult")]
    [InlineData(typeof(NoTrigger), "exactly one parameter with a trigger")]
    [InlineData(typeof(FiveFields), "no NCRONTAB expression of six fields")]
    [InlineData(typeof(UnsetSchedule), "needs the setting 'UnsetSchedule'")]
    [InlineData(typeof(SectionSchedule), "names with '__' are not resolved")]
    [InlineData(typeof(TimerWithResult), "must return Task")]
    [InlineData(typeof(TimerWithRequest), "none that its trigger can fill")]
    [InlineData(typeof(Topic), "no topics and no batches")]
    [InlineData(typeof(Batch), "no topics and no batches")]
    [InlineData(typeof(Bytes), "none that its trigger can fill")]
    [InlineData(typeof(FunctionKey), "a key that LocalHost does not have")]
    [InlineData(typeof(SameQueue), "Two functions listen on the queue 'q'")]
    public void A_function_that_the_cloud_would_refuse_stops_the_start(Type functions, string reason)
    {
        var refusal = Assert.Throws<StartupException>(() => Read(functions));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void The_same_route_with_different_methods_is_accepted()
    {
        var catalog = Read(typeof(DifferentMethods));

        Assert.Equal(["one", "two"], catalog.Http.Select(function => function.Name));
    }

    [Fact]
    public void A_function_on_the_change_feed_is_left_to_the_cloud()
    {
        Assert.Empty(Read(typeof(ChangeFeed)).Http);
    }

    [Fact]
    public void A_function_on_a_brokers_dead_letters_is_left_to_the_cloud()
    {
        Assert.Empty(Read(typeof(DeadLetterQueue)).Queues);
    }

    private static FunctionCatalog Read(Type functions) =>
        FunctionCatalog.Of([functions], new ConfigurationBuilder().AddInMemoryCollection([new("SetSchedule", "0 0 7 * * *")]).Build());

    private static IResult Ok => Results.Ok();

    public sealed class FunctionKey
    {
        [Function("function-key")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "x")] HttpRequest request) => Ok;
    }

    public sealed class SlashFirst
    {
        [Function("slash")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "/shop")] HttpRequest request) => Ok;
    }

    public sealed class AdminRoute
    {
        [Function("admin-route")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "Administrators")] HttpRequest request) => Ok;
    }

    public sealed class RuntimeRoute
    {
        [Function("runtime-route")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "runtime/x")] HttpRequest request) => Ok;
    }

    public sealed class SameName
    {
        [Function("twin")]
        public IResult One([HttpTrigger(Anonymous, "get", Route = "one")] HttpRequest request) => Ok;

        [Function("TWIN")]
        public IResult Two([HttpTrigger(Anonymous, "get", Route = "two")] HttpRequest request) => Ok;
    }

    public sealed class BadName
    {
        [Function("no spaces")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "x")] HttpRequest request) => Ok;
    }

    public sealed class HostName
    {
        [Function("host")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "x")] HttpRequest request) => Ok;
    }

    public sealed class DigitName
    {
        [Function("1st")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "x")] HttpRequest request) => Ok;
    }

    public sealed class SameRoute
    {
        [Function("one")]
        public IResult One([HttpTrigger(Anonymous, "get", "post", Route = "shop/x")] HttpRequest request) => Ok;

        [Function("two")]
        public IResult Two([HttpTrigger(Anonymous, "POST", Route = "Shop/X")] HttpRequest request) => Ok;
    }

    public sealed class SameRouteForAllMethods
    {
        [Function("one")]
        public IResult One([HttpTrigger(Anonymous, "get", Route = "shop/x")] HttpRequest request) => Ok;

        [Function("two")]
        public IResult Two([HttpTrigger(Anonymous, Route = "shop/x")] HttpRequest request) => Ok;
    }

    public sealed class SameShape
    {
        [Function("one")]
        public IResult One([HttpTrigger(Anonymous, "get", Route = "shop/{id:int}")] HttpRequest request, string id) => Ok;

        [Function("two")]
        public IResult Two([HttpTrigger(Anonymous, "get", Route = "shop/{number:int}")] HttpRequest request, string number) => Ok;
    }

    public sealed class BrokenRoute
    {
        [Function("broken")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "shop/{id")] HttpRequest request) => Ok;
    }

    public sealed class UnknownParameter
    {
        [Function("unknown-parameter")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "shop")] HttpRequest request, string size) => Ok;
    }

    public sealed class UnconstrainedNumber
    {
        [Function("unconstrained")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "shop/{id}")] HttpRequest request, int id) => Ok;
    }

    public sealed class MissingOptional
    {
        [Function("optional")]
        public IResult Run([HttpTrigger(Anonymous, "get", Route = "shop/{*path}")] HttpRequest request, string path) => Ok;
    }

    public sealed class PlainText
    {
        [Function("plain-text")]
        public Task<string> Run([HttpTrigger(Anonymous, "get", Route = "shop")] HttpRequest request) => Task.FromResult("");
    }

    public sealed class NoTrigger
    {
        [Function("no-trigger")]
        public IResult Run(HttpRequest request) => Ok;
    }

    public sealed class DifferentMethods
    {
        [Function("two")]
        public IResult Two([HttpTrigger(Anonymous, "post", Route = "shop/x")] HttpRequest request) => Ok;

        [Function("one")]
        public IResult One([HttpTrigger(Anonymous, "get", Route = "shop/x")] HttpRequest request) => Ok;
    }

    public sealed class DeadLetterQueue
    {
        [Function("dead")]
        public Task Run([ServiceBusTrigger("q/$DeadLetterQueue", Connection = "ServiceBusConnection")] string message) => Task.CompletedTask;
    }

    public sealed class ChangeFeed
    {
        [Function("forward")]
        [ServiceBusOutput("queue", Connection = "ServiceBusConnection")]
        public string[] Run([CosmosDBTrigger("database", "container", Connection = "CosmosConnection")] string changes) => [changes];
    }

    public sealed class FiveFields
    {
        [Function("five-fields")]
        public Task Run([TimerTrigger("0 7 * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class UnsetSchedule
    {
        [Function("unset-schedule")]
        public Task Run([TimerTrigger("%UnsetSchedule%")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class SectionSchedule
    {
        [Function("section-schedule")]
        public Task Run([TimerTrigger("%Pos__Schedule%")] TimerInfo timer) => Task.CompletedTask;
    }

    public sealed class TimerWithResult
    {
        [Function("timer-result")]
        public Task<string> Run([TimerTrigger("%SetSchedule%")] TimerInfo timer) => Task.FromResult("");
    }

    public sealed class TimerWithRequest
    {
        [Function("timer-request")]
        public Task Run([TimerTrigger("%SetSchedule%")] TimerInfo timer, HttpRequest request) => Task.CompletedTask;
    }

    public sealed class Topic
    {
        [Function("topic")]
        public Task Run([ServiceBusTrigger("topic", "subscription", Connection = "ServiceBusConnection")] string message) =>
            Task.CompletedTask;
    }

    public sealed class Batch
    {
        [Function("batch")]
        public Task Run([ServiceBusTrigger("q", Connection = "ServiceBusConnection", IsBatched = true)] string[] messages) =>
            Task.CompletedTask;
    }

    public sealed class Bytes
    {
        [Function("bytes")]
        public Task Run([ServiceBusTrigger("q", Connection = "ServiceBusConnection")] byte[] message) => Task.CompletedTask;
    }

    public sealed class SameQueue
    {
        [Function("one")]
        public Task One([ServiceBusTrigger("q", Connection = "ServiceBusConnection")] string message) => Task.CompletedTask;

        [Function("two")]
        public Task Two([ServiceBusTrigger("q", Connection = "ServiceBusConnection")] string message) => Task.CompletedTask;
    }
}
