using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Kernel.Refusals;

namespace Mostrador.App.Routes;

/// <summary>
/// Every documented route of the app, read once from the functions' own attributes: which methods a path has and who may pass.
/// </summary>
public sealed class RouteTable
{
    private readonly IReadOnlyList<Route> _routes = [.. Documented(typeof(RouteTable).Assembly)];

    /// <summary>All routes.</summary>
    public IReadOnlyList<Route> All => _routes;

    /// <summary>The routes whose template matches a path, whatever the method.</summary>
    public IReadOnlyList<Route> Matching(PathString path) => [.. _routes.Where(route => route.Matches(path))];

    /// <summary>Why no function took a request, and the strictest level of its path, which counts for a method that it does not have.</summary>
    /// <param name="request">The request.</param>
    /// <param name="levels">The module's levels, from open to strict.</param>
    /// <returns>The level is null when nothing is known of the path.</returns>
    public (Refusal Why, string? Access) Refuse(HttpRequest request, IReadOnlyList<string> levels)
    {
        var known = Matching(request.Path);
        if (known.Count == 0)
            return (Refusal.NotFound(), null);
        var access = known.Select(route => route.Operation.Access).MaxBy(level => levels.ToList().IndexOf(level));
        var allowed = known.SelectMany(route => route.Methods).Select(method => method.ToUpperInvariant()).Distinct().ToList();
        return (new Refusal(new MethodNotAllowed(request.Method, allowed)), access);
    }

    private static IEnumerable<Route> Documented(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let operation = method.GetCustomAttribute<OperationAttribute>()
        where function is not null && operation is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).First(found => found is not null)
        select new Route(function.Name, trigger.Route!, trigger.Methods ?? [], operation, method);
}

/// <summary>One route.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="Template">As in the trigger, without a leading slash.</param>
/// <param name="Methods">HTTP methods, in lower case.</param>
/// <param name="Operation">What it says of itself.</param>
/// <param name="Door">The function's method.</param>
public sealed record Route(
    string Function, string Template, IReadOnlyList<string> Methods, OperationAttribute Operation, MethodInfo Door)
{
    private readonly TemplateMatcher _matcher = new(TemplateParser.Parse(Template), []);

    /// <summary>Whether a path is one of this route's.</summary>
    public bool Matches(PathString path) => _matcher.TryMatch(path, []);
}
