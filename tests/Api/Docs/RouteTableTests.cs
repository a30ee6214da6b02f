using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Mostrador.App;
using Mostrador.App.Routes;
using Mostrador.LocalHost.Catalog;
using Mostrador.PointOfSale.Access;

namespace Mostrador.Api.Tests.Docs;

/// Every function that answers a route is in a document, or here for a reason.
public sealed class RouteTableTests(PosDocument document) : IClassFixture<PosDocument>
{
    /// Part of no API: what keeps watch, what explains, and what refuses methods and paths that the contract does not have.
    private static readonly string[] Undocumented =
        ["health", "health-ready", "pos-docs", "pos-docs-file", "pos-openapi", "pos-users-me-other", "pos-zz-fallback"];

    private static readonly RouteTable Routes = new();

    private static readonly FunctionCatalog Functions =
        FunctionCatalog.Of(typeof(MostradorServices).Assembly.GetExportedTypes(), new ConfigurationBuilder().Build());

    [Fact]
    public void Every_function_that_answers_a_route_is_documented_or_listed_here() =>
        Assert.Equal(
            Functions.Http.Select(function => function.Name).Order(StringComparer.Ordinal),
            Routes.All.Select(route => route.Function).Concat(Undocumented).Order(StringComparer.Ordinal));

    [Fact]
    public void The_document_has_every_method_of_every_documented_route()
    {
        var routes = Routes.All.SelectMany(route => route.Methods.Select(method => $"{method} /{route.Template}"));
        var documented = document.Operations.Select(one => $"{one.Method} /pos/api{one.Path}");

        Assert.Equal(routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_function_is_named_after_its_module_and_says_in_lower_case_what_it_does() =>
        Assert.All(Functions.Http, function => Assert.Matches("^(health|pos)(-[a-z]+)*$", function.Name));

    [Fact]
    public void Every_route_is_guarded_by_a_level_that_the_module_has() => Assert.All(
        Routes.All, route => Assert.Contains(route.Operation.Access, PosAccess.Levels));

    // Both hosts take the first by name among the functions that match.
    [Theory]
    [InlineData("GET", "/pos/docs", "pos-docs")]
    [InlineData("GET", "/pos/docs/start.js", "pos-docs-file")]
    [InlineData("GET", "/pos/openapi.json", "pos-openapi")]
    [InlineData("GET", "/pos/api/users/me", "pos-users-me-read")]
    [InlineData("PUT", "/pos/api/users/me", "pos-users-me-update")]
    [InlineData("GET", "/pos/api/users/7", "pos-users-one-read")]
    [InlineData("GET", "/stockly/api/v1/invoices/statistics", "stockly-invoices-figures")]
    [InlineData("GET", "/stockly/api/v1/invoices/7", "stockly-invoices-read")]
    public void The_function_that_is_meant_sorts_first(string method, string path, string function)
    {
        var first = Functions.Http
            .Where(one => one.HttpMethods.Contains(method))
            .Where(one => new TemplateMatcher(new RouteTemplate(one.Pattern), []).TryMatch(path, []))
            .MinBy(one => one.Name, StringComparer.OrdinalIgnoreCase);

        Assert.Equal(function, first!.Name);
    }
}
