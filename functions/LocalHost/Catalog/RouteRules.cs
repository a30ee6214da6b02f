using Microsoft.AspNetCore.Routing.Patterns;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>Which routes the Functions host and its worker accept.</summary>
internal static class RouteRules
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static void CheckStart(string name, string route)
    {
        if (route.StartsWith('/'))
            throw new StartupException($"The route '{route}' of the function '{name}' must not start with '/'.");
        if (Reserved.Any(word => route.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            throw new StartupException($"The route '{route}' of the function '{name}' starts with a word that the host keeps for itself.");
    }

    /// <summary>
    /// No two functions with a common method may have the same route. Names of parameters make no difference: the host would
    /// take the first, but the router inside the worker, which knows no order, fails on such a pair.
    /// </summary>
    public static void Check(IEnumerable<HttpFunction> functions)
    {
        foreach (var same in functions.GroupBy(function => Shape(function.Pattern), StringComparer.OrdinalIgnoreCase))
        {
            var twice = same.SelectMany(
                (one, place) => same.Skip(place + 1).Where(other => Overlap(one, other)).Select(other => (one.Name, Other: other.Name)));
            foreach (var (one, other) in twice)
                throw new StartupException($"The functions '{one}' and '{other}' have the same route and a common method.");
        }
    }

    private static bool Overlap(HttpFunction one, HttpFunction other) =>
        one.HttpMethods.Count == 0 || other.HttpMethods.Count == 0 || one.HttpMethods.Intersect(other.HttpMethods).Any();

    private static string Shape(RoutePattern pattern) =>
        string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}{string.Concat(parameter.ParameterPolicies.Select(policy => $":{policy.Content}"))}}}",
        _ => throw new NotSupportedException($"{part.GetType()} is no part of a route."),
    };
}
