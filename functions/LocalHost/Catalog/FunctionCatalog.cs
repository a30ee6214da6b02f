using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>Every function of the app, found once at start by the attributes that the Functions worker reads too.</summary>
public sealed class FunctionCatalog
{
    private const string BrokersDeadLetters = "/$deadletterqueue";

    private readonly List<HttpFunction> _http = [];
    private readonly Dictionary<string, TimerFunction> _timers = new(FunctionName.Order);
    private readonly Dictionary<string, QueueFunction> _queues = new(FunctionName.Order);

    private FunctionCatalog(IEnumerable<Type> classes, IConfiguration configuration)
    {
        var names = new HashSet<string>(FunctionName.Order);
        foreach (var (name, method) in classes.Where(type => type.IsClass).SelectMany(Functions))
        {
            FunctionName.Check(name);
            if (!names.Add(name))
                throw new StartupException($"Two functions are named '{name}'.");
            Add(name, method, configuration);
        }

        _http.Sort((one, other) => FunctionName.Order.Compare(one.Name, other.Name));
        RouteRules.Check(_http);
        if (_queues.Values.GroupBy(function => function.Queue).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new StartupException($"Two functions listen on the queue '{twice.Key}'.");
    }

    /// <summary>Functions that answer routes, in the order in which the host asks them.</summary>
    public IReadOnlyList<HttpFunction> Http => _http;

    /// <summary>Functions that the clock starts, by name.</summary>
    public IReadOnlyDictionary<string, TimerFunction> Timers => _timers;

    /// <summary>Functions that messages start, by name.</summary>
    public IReadOnlyDictionary<string, QueueFunction> Queues => _queues;

    /// <summary>Collects the functions of some classes.</summary>
    /// <exception cref="StartupException">The Functions host, or its worker, would refuse one of them.</exception>
    public static FunctionCatalog Of(IEnumerable<Type> classes, IConfiguration configuration) => new(classes, configuration);

    private static IEnumerable<(string Name, MethodInfo Method)> Functions(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>(inherit: false)
        where function is not null
        select (function.Name, method);

    private void Add(string name, MethodInfo method, IConfiguration configuration)
    {
        switch (TriggerOf(name, method))
        {
            case HttpTriggerAttribute http:
                _http.Add(HttpFunctionReader.Read(name, method, http));
                break;
            case TimerTriggerAttribute timer:
                _timers.Add(name, TimerFunction.Read(name, method, timer, configuration));
                break;
            case ServiceBusTriggerAttribute { QueueName: var queue } when queue?.EndsWith(BrokersDeadLetters, StringComparison.OrdinalIgnoreCase) is true:
                break; // There is no broker here that could give up on a message.
            case ServiceBusTriggerAttribute message:
                _queues.Add(name, QueueFunction.Read(name, method, message, configuration));
                break;
            case CosmosDBTriggerAttribute:
                break; // There is no change feed here: the pump delivers the outbox itself.
            case var other:
                throw new StartupException($"The function '{name}' has a trigger that LocalHost does not know: {other.GetType().Name}.");
        }
    }

    private static TriggerBindingAttribute TriggerOf(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>()).ToList();
        return triggers is [var only]
            ? only
            : throw new StartupException($"The function '{name}' must have exactly one parameter with a trigger.");
    }
}
