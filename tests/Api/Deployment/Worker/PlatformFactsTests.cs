using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;
using Mostrador.App;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.Api.Tests.Deployment.Worker;

/// What the Functions host and its worker ask of functions beyond what a compiler sees. LocalHost refuses most of it at its start, by the
/// same catalog that is read here; the rest is what it could do and the cloud could not.
public sealed partial class PlatformFactsTests
{
    private const string Anything = "anything-9";

    private static readonly Assembly App = typeof(MostradorServices).Assembly;

    private static readonly FunctionCatalog Catalog = FunctionCatalog.Of(
        App.GetExportedTypes(),
        new ConfigurationBuilder().AddInMemoryCollection(DeployedSettings.Defaults.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build());

    private static readonly IReadOnlyList<MethodInfo> Functions =
    [
        .. App.GetTypes()
            .SelectMany(type => type.GetMethods(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute))),
    ];

    [Fact]
    public void The_catalog_takes_every_function_under_the_deployed_settings()
    {
        var taken = Catalog.Http.Select(function => function.Name).Concat(Catalog.Timers.Keys).Concat(Catalog.Queues.Keys);
        var inTheCloudOnly = Functions.Where(function => function.GetParameters().Any(IsOfTheCloud));

        Assert.Equal(
            Functions.Select(NameOf).Order(StringComparer.Ordinal), taken.Concat(inTheCloudOnly.Select(NameOf)).Order(StringComparer.Ordinal));
    }

    // What the worker's SDK generates calls functions from outside, by class and method name alone.
    [Fact]
    public void A_function_is_a_public_method_of_a_public_class_and_has_its_name_for_itself()
    {
        Assert.All(Functions, function => Assert.True(function.IsPublic && function.DeclaringType!.IsVisible, $"{NameOf(function)} is not public."));
        Assert.Empty(Functions.GroupBy(function => (function.DeclaringType, function.Name)).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void A_function_is_the_first_by_name_on_the_paths_of_its_own_route() => Assert.Empty(
        from function in Catalog.Http
        from method in function.HttpMethods.DefaultIfEmpty("GET")
        let first = Catalog.Http.First(other => Takes(other, method, PathOf(function.Pattern)))
        where first.Name != function.Name
        select $"{method} {function.Pattern.RawText} is answered by {first.Name} and not by {function.Name}");

    // The host reads an empty route as the function's name, the worker as the root: no request would ever pass both.
    [Fact]
    public void A_route_is_never_empty() => Assert.DoesNotContain(FunctionAttributes.Of<HttpTriggerAttribute>(), trigger => trigger.Route?.Trim() == "");

    [Fact]
    public void A_name_of_a_setting_in_an_attribute_has_no_section() =>
        Assert.DoesNotContain(FunctionAttributes.Texts, text => SettingOfSection().IsMatch(text));

    [Fact]
    public void Messages_are_strings()
    {
        var payloads =
            from function in Functions
            from parameter in function.GetParameters()
            let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
            where trigger is ServiceBusTriggerAttribute or CosmosDBTriggerAttribute
            select parameter.ParameterType;

        Assert.NotEmpty(payloads);
        Assert.All(payloads, type => Assert.Contains(type, new[] { typeof(string), typeof(string[]) }));
    }

    // A parameter of any other type would come from the SDK of a service, or from nowhere.
    [Fact]
    public void Parameters_are_of_types_that_the_worker_fills_by_itself() => Assert.All(
        Functions.SelectMany(function => function.GetParameters()),
        parameter => Assert.Contains(
            parameter.ParameterType,
            new[] { typeof(HttpRequest), typeof(TimerInfo), typeof(CancellationToken), typeof(string), typeof(string[]), typeof(int), typeof(long), typeof(Guid) }));

    [Fact]
    public void What_a_function_returns_is_an_answer_or_output_and_nothing_that_is_dropped() => Assert.Empty(
        from function in Functions
        let result = Unwrapped(function.ReturnType)
        where !(IsHttp(function) ? IsAnswer(result) : result == typeof(void) || IsOutput(function, result))
        select $"{NameOf(function)} returns {result}");

    private static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    // The change feed, and the queues that the broker itself keeps: LocalHost has neither.
    private static bool IsOfTheCloud(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(CosmosDBTriggerAttribute))
        || parameter.GetCustomAttribute<ServiceBusTriggerAttribute>()?.QueueName?.EndsWith("/$deadletterqueue", StringComparison.Ordinal) is true;

    private static bool IsHttp(MethodInfo function) => function.GetParameters().Any(parameter => parameter.IsDefined(typeof(HttpTriggerAttribute)));

    private static Type Unwrapped(Type type) =>
        type == typeof(Task) ? typeof(void)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0]
        : type;

    // The answer alone, or in one property beside properties that are outputs.
    private static bool IsAnswer(Type result) =>
        result.IsAssignableTo(typeof(IResult))
        || (result.GetProperties().Count(property => property.IsDefined(typeof(HttpResultAttribute)) && property.PropertyType.IsAssignableTo(typeof(IResult))) == 1
            && result.GetProperties().All(property => property.IsDefined(typeof(OutputBindingAttribute))));

    private static bool IsOutput(MethodInfo function, Type result) => function.IsDefined(typeof(OutputBindingAttribute))
        ? result == typeof(string) || result == typeof(string[])
        : result.GetProperties() is { Length: > 0 } outputs && outputs.All(property =>
            property.IsDefined(typeof(OutputBindingAttribute)) && (property.PropertyType == typeof(string) || property.PropertyType == typeof(string[])));

    private static bool Takes(HttpFunction function, string method, string path) =>
        (function.HttpMethods.Count == 0 || function.HttpMethods.Contains(method))
        && new TemplateMatcher(new RouteTemplate(function.Pattern), []).TryMatch(path, []);

    // Fixed segments as they are, parameters filled with what no fixed segment is called.
    private static string PathOf(RoutePattern pattern) => string.Concat(pattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => Anything,
    }))));

    [GeneratedRegex("%[^%]*(__|:)[^%]*%")]
    private static partial Regex SettingOfSection();
}
