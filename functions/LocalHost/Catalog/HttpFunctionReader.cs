using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>
/// Reads an HTTP function and refuses what the two hosts would treat differently: the worker binds parameters by name from
/// anywhere in the request, and answers whatever is no <see cref="IResult"/> with an empty 200.
/// </summary>
internal static class HttpFunctionReader
{
    public static HttpFunction Read(string name, MethodInfo method, HttpTriggerAttribute trigger)
    {
        var pattern = Parse(name, string.IsNullOrWhiteSpace(trigger.Route) ? name : trigger.Route);
        foreach (var parameter in method.GetParameters())
            CheckParameter(name, parameter, pattern);
        if (!AnswersWithResult(method.ReturnType))
            throw new StartupException($"The function '{name}' must return IResult, or a Task of it.");
        if (trigger.AuthLevel is not (AuthorizationLevel.Anonymous or AuthorizationLevel.Admin))
            throw new StartupException($"The function '{name}' asks for a key that LocalHost does not have: there is the master key, or none.");
        return new HttpFunction(
            name,
            method,
            pattern,
            [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant()).Distinct()],
            trigger.AuthLevel == AuthorizationLevel.Admin);
    }

    private static RoutePattern Parse(string name, string route)
    {
        RouteRules.CheckStart(name, route);
        try
        {
            return RoutePatternFactory.Parse(route);
        }
        catch (RoutePatternException failure)
        {
            throw new StartupException($"The route '{route}' of the function '{name}' is not valid: {failure.Message}", failure);
        }
    }

    private static void CheckParameter(string name, ParameterInfo parameter, RoutePattern pattern)
    {
        if (parameter.ParameterType == typeof(HttpRequest) || parameter.ParameterType == typeof(CancellationToken))
            return;
        var which = $"The parameter '{parameter.Name}' of the function '{name}'";
        var inRoute = pattern.GetParameter(parameter.Name!)
            ?? throw new StartupException($"{which} is neither the request nor a name in its route.");
        if (parameter.ParameterType != typeof(string) && inRoute.ParameterPolicies.Count == 0)
            throw new StartupException($"{which} must be a string or be constrained in the route.");
        if ((inRoute.IsOptional || inRoute.IsCatchAll) && !AcceptsNull(parameter))
            throw new StartupException($"{which} must be nullable: the route may leave it out.");
    }

    private static bool AcceptsNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;

    private static bool AnswersWithResult(Type type) =>
        type.IsAssignableTo(typeof(IResult))
        || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            && type.GenericTypeArguments[0].IsAssignableTo(typeof(IResult)));
}
