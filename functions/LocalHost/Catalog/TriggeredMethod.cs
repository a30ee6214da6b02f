using System.Diagnostics;
using System.Reflection;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Telemetry;

namespace Mostrador.LocalHost.Catalog;

/// <summary>A function method that a call of some kind starts, with the way each parameter is taken from the call.</summary>
/// <typeparam name="TCall">What is known at a start: a timer's tick or a message.</typeparam>
public sealed class TriggeredMethod<TCall>
{
    private readonly string _name;
    private readonly MethodInfo _method;
    private readonly Func<TCall, object?>[] _arguments;
    private readonly Lazy<ObjectFactory> _create;

    private TriggeredMethod(string name, MethodInfo method, Func<TCall, object?>[] arguments)
    {
        _name = name;
        _method = method;
        _arguments = arguments;
        _create = new(() => ActivatorUtilities.CreateFactory(method.DeclaringType!, []));
    }

    /// <summary>Runs the method on an instance of its own, with services of its own.</summary>
    public async Task Run(IServiceProvider services, TCall call)
    {
        using var activity = Tracing.Source.StartActivity(_name, ActivityKind.Consumer);
        try
        {
            await RunOnce(services, call);
        }
        catch (Exception fault)
        {
            activity?.Failed(fault);
            throw;
        }
    }

    private async Task RunOnce(IServiceProvider services, TCall call)
    {
        await using var scope = services.CreateAsyncScope();
        var target = _method.IsStatic ? null : _create.Value(scope.ServiceProvider, null);
        var arguments = Array.ConvertAll(_arguments, argument => argument(call));
        if (_method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null) is Task running)
            await running;
    }

    /// <summary>Prepares a method.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="method">The method.</param>
    /// <param name="bind">How a parameter is taken from a call; null when it cannot be.</param>
    /// <exception cref="StartupException">A parameter cannot be bound, or there is a result, which nobody here would take.</exception>
    internal static TriggeredMethod<TCall> Prepare(string name, MethodInfo method, Func<ParameterInfo, Func<TCall, object?>?> bind)
    {
        if (method.ReturnType != typeof(Task) && method.ReturnType != typeof(void))
            throw new StartupException($"The function '{name}' must return Task: LocalHost knows no output but the outbox.");
        return new(name, method, [.. method.GetParameters().Select(parameter => bind(parameter) ?? throw Unknown(name, parameter))]);
    }

    private static StartupException Unknown(string name, ParameterInfo parameter) =>
        new($"The parameter '{parameter.Name}' of the function '{name}' is none that its trigger can fill.");
}
