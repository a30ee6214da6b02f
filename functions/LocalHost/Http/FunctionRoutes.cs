using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Http;

/// <summary>
/// The routes of all functions. Among those that match, the first by function name answers, not the closest: an endpoint's
/// order is its function's place in the catalog, and the framework puts order before closeness.
/// </summary>
internal static class FunctionRoutes
{
    public static void MapFunctions(this IEndpointRouteBuilder routes, FunctionCatalog catalog)
    {
        var log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Mostrador.LocalHost.Functions");
        var endpoints = catalog.Http.Select((function, place) => Endpoint(function, place, routes.ServiceProvider, log));
        routes.DataSources.Add(new DefaultEndpointDataSource([.. endpoints, Nothing]));
    }

    /// <summary>
    /// Matches what no function does. Without it the framework would answer a known path with a wrong method by 405; on the
    /// Functions host that is a 404 too.
    /// </summary>
    private static readonly RouteEndpoint Nothing = new(
        context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        RoutePatternFactory.Parse("{**path}"), int.MaxValue, EndpointMetadataCollection.Empty, "nothing");

    private static RouteEndpoint Endpoint(HttpFunction function, int place, IServiceProvider services, ILogger log) => new(
        new FunctionEndpoint(function, services, log).Run,
        function.Pattern,
        place,
        function.HttpMethods.Count == 0 ? new(new MeasuredRoute(function)) : new(new HttpMethodMetadata(function.HttpMethods), new MeasuredRoute(function)),
        function.Name);

    /// <summary>Under which route the framework measures requests.</summary>
    private sealed class MeasuredRoute(HttpFunction function) : IRouteDiagnosticsMetadata
    {
        public string Route => function.Pattern.RawText ?? "";
    }
}
