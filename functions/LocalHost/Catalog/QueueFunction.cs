using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Catalog;

/// <summary>A function that handles the messages of a queue.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Queue">The queue.</param>
/// <param name="Method">What runs.</param>
public sealed record QueueFunction(string Name, string Queue, TriggeredMethod<QueueCall> Method)
{
    internal static QueueFunction Read(string name, MethodInfo method, ServiceBusTriggerAttribute trigger, IConfiguration configuration)
    {
        if (trigger.QueueName is not { Length: > 0 } queue || trigger.IsBatched)
            throw new StartupException($"The function '{name}' must take the messages of a queue: there are no topics and no batches.");
        return new(name, NamedSetting.Resolve(name, queue, configuration), TriggeredMethod<QueueCall>.Prepare(name, method, Argument));
    }

    private static Func<QueueCall, object?>? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<ServiceBusTriggerAttribute>() is not null)
            return type == typeof(string) ? call => call.Body : null;
        if (type == typeof(CancellationToken))
            return call => call.Cancellation;
        return (parameter.Name!.ToUpperInvariant(), type) switch
        {
            ("MESSAGEID", var text) when text == typeof(string) => call => call.MessageId,
            ("DELIVERYCOUNT", var number) when number == typeof(int) => call => call.DeliveryCount,
            _ => null,
        };
    }
}

/// <summary>One delivery of a message.</summary>
/// <param name="Body">The text.</param>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="DeliveryCount">1 at the first.</param>
/// <param name="Cancellation">The host stops.</param>
public sealed record QueueCall(string Body, string MessageId, int DeliveryCount, CancellationToken Cancellation);
