using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>Every function of the app, found once at start by the attributes that the Functions worker reads too.</summary>
public sealed class FunctionCatalog
{
    private FunctionCatalog(IReadOnlyList<HttpFunction> http) => Http = http;

    /// <summary>Functions that answer routes, in the order in which the host asks them.</summary>
    public IReadOnlyList<HttpFunction> Http { get; }

    /// <summary>Collects the functions of some classes.</summary>
    /// <exception cref="StartupException">The Functions host, or its worker, would refuse one of them.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> classes)
    {
        var names = new HashSet<string>(FunctionName.Order);
        var http = new List<HttpFunction>();
        foreach (var (name, method) in classes.Where(type => type.IsClass).SelectMany(Functions))
        {
            FunctionName.Check(name);
            if (!names.Add(name))
                throw new StartupException($"Two functions are named '{name}'.");
            switch (TriggerOf(name, method))
            {
                case HttpTriggerAttribute trigger:
                    http.Add(HttpFunctionReader.Read(name, method, trigger));
                    break;
                case CosmosDBTriggerAttribute:
                    break; // There is no change feed here: the pump delivers the outbox itself.
                case var other:
                    throw new StartupException($"The function '{name}' has a trigger that LocalHost does not know: {other.GetType().Name}.");
            }
        }

        http.Sort((one, other) => FunctionName.Order.Compare(one.Name, other.Name));
        RouteRules.Check(http);
        return new FunctionCatalog(http);
    }

    private static IEnumerable<(string Name, MethodInfo Method)> Functions(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>(inherit: false)
        where function is not null
        select (function.Name, method);

    private static TriggerBindingAttribute TriggerOf(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>()).ToList();
        return triggers is [var only]
            ? only
            : throw new StartupException($"The function '{name}' must have exactly one parameter with a trigger.");
    }
}
