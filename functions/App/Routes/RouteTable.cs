using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.App.Routes;

/// <summary>
/// Every documented route of the app, read once from the functions' own attributes: which methods a path has and who may pass.
/// </summary>
public sealed class RouteTable : IFixedPaths
{
    private static readonly string[] Order = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];
    private readonly IReadOnlyList<Route> _routes;
    private readonly FrozenDictionary<string, Route[]>.AlternateLookup<ReadOnlySpan<char>> _fixed;

    /// <summary>Reads the app's functions.</summary>
    public RouteTable()
    {
        _routes = [.. Documented(typeof(RouteTable).Assembly)];
        _fixed = _routes
            .Where(route => !route.Template.Contains('{', StringComparison.Ordinal))
            .GroupBy(route => route.Template, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All routes.</summary>
    public IReadOnlyList<Route> All => _routes;

    /// <summary>The routes of a path, whatever the method: its own when it is a fixed one, else those whose template matches it.</summary>
    public IReadOnlyList<Route> Matching(PathString path) => Fixed(path) ?? [.. _routes.Where(route => route.Matches(path))];

    /// <summary>What is wrong with a request that no function of its path takes; null = there is no such path.</summary>
    public WrongMethod? Unanswered(HttpRequest request) =>
        Matching(request.Path) is { Count: > 0 } known ? Wrong(request, known) : null;

    WrongMethod? IFixedPaths.Refused(HttpRequest request)
    {
        if (CorsPolicy.IsPreflight(request) || Fixed(request.Path) is not { } own)
            return null;
        return own.Any(route => route.Methods.Contains(request.Method, StringComparer.OrdinalIgnoreCase)) ? null : Wrong(request, own);
    }

    private Route[]? Fixed(PathString path)
    {
        // One slash at the end makes no difference; two are another path.
        var text = path.Value.AsSpan().TrimStart('/');
        return _fixed.TryGetValue(text.EndsWith("/") ? text[..^1] : text, out var own) ? own : null;
    }

    private static int Place(string method) => Array.IndexOf(Order, method);

    private static WrongMethod Wrong(HttpRequest request, IReadOnlyList<Route> known) => new(
        request.Method,
        [.. known.SelectMany(route => route.Methods).Select(method => method.ToUpperInvariant()).Distinct().OrderBy(Place)],
        [.. known.Select(route => route.Operation.Access).Distinct()]);

    private static IEnumerable<Route> Documented(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let operation = method.GetCustomAttribute<OperationAttribute>()
        where function is not null && operation is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).First(found => found is not null)
        select new Route(function.Name, trigger.Route!, [.. (trigger.Methods ?? []).Where(IsOwn)], operation, method);

    // HEAD is GET without a body.
    private static bool IsOwn(string method) => !HttpMethods.IsHead(method);
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
