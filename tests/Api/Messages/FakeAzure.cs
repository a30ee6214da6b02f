using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mostrador.Api.Tests.Messages;

/// <summary>
/// What Azure does with messages, around the app's own functions: the feed starts the forwarder, its outputs go to the broker, the
/// broker starts the queue functions. Deterministic; a test says what goes wrong.
/// </summary>
internal sealed class FakeAzure(IServiceProvider services, ChangeFeed feed, FakeBroker broker, IEnumerable<Type> classes)
{
    private const int Batch = 7;

    private readonly IReadOnlyList<MethodInfo> _functions =
        [.. classes.SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))];

    /// <summary>What happens to the next step.</summary>
    public Func<Step, Fate> FateOf { get; set; } = _ => Fate.Fine;

    /// <summary>Which of so many comes next; the first, where the test does not care.</summary>
    public Func<int, int> Choose { get; set; } = _ => 0;

    /// <summary>Forwards and delivers until nothing is left to do.</summary>
    public async Task RunUntilQuiet()
    {
        for (var turn = 0; turn < 100_000; turn++)
        {
            if (!await Forward() && !await Deliver())
                return;
        }

        throw new InvalidOperationException("There is no end to it.");
    }

    /// <summary>Runs a timer's function.</summary>
    public Task Tick(string name) => Run(_functions.Single(method => method.GetCustomAttribute<FunctionAttribute>()!.Name == name), "", 0);

    /// <summary>Hands the next changes to the forwarder; false when there are none.</summary>
    public async Task<bool> Forward()
    {
        if (feed.Next(Batch) is not var (changes, count))
            return false;
        var fate = FateOf(Step.Forward);
        if (fate == Fate.CrashBefore)
            return true;
        try
        {
            Send((await Run(With<CosmosDBTriggerAttribute>(_ => true)!, changes, 0))!, fate);
        }
        catch (Exception) when (fate == Fate.Fine)
        {
            return true; // The host tries the same changes again.
        }

        if (fate is Fate.Fine or Fate.Twice)
            feed.Checkpoint(count);
        return true;
    }

    /// <summary>Makes one delivery; false when there is none to make.</summary>
    public async Task<bool> Deliver()
    {
        if (broker.Take(Choose) is not var (queue, message))
            return false;
        var fate = FateOf(Step.Deliver);
        if (fate == Fate.Twice)
            broker.Send(queue, message.Text);
        var completed = false;
        try
        {
            if (fate != Fate.CrashBefore)
                await Run(With<ServiceBusTriggerAttribute>(trigger => trigger.QueueName == queue)!, message.Text, message.Deliveries);
            completed = fate is Fate.Fine or Fate.Twice;
        }
        catch (Exception)
        {
            // A failed delivery.
        }

        if (!completed)
            broker.Abandon(queue, message);
        return true;
    }

    // Each property is a binding that sends what it holds, one after another; then the function counts as done.
    private void Send(object outputs, Fate fate)
    {
        foreach (var property in outputs.GetType().GetProperties())
        {
            var queue = property.GetCustomAttribute<ServiceBusOutputAttribute>()!.QueueOrTopicName;
            foreach (var text in (string[]?)property.GetValue(outputs) ?? [])
            {
                broker.Send(queue, text);
                if (fate == Fate.CrashAmid)
                    return;
                if (fate == Fate.Twice)
                    broker.Send(queue, text);
            }
        }
    }

    private MethodInfo? With<T>(Func<T, bool> isIt)
        where T : Attribute =>
        _functions.FirstOrDefault(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<T>() is { } trigger && isIt(trigger)));

    private async Task<object?> Run(MethodInfo function, string text, int deliveries)
    {
        await using var scope = services.CreateAsyncScope();
        var target = ActivatorUtilities.CreateInstance(scope.ServiceProvider, function.DeclaringType!);
        object?[] arguments = [.. function.GetParameters().Select(parameter => Argument(parameter.ParameterType, text, deliveries))];
        var running = (Task)function.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await running;
        return running.GetType().GetProperty(nameof(Task<int>.Result))?.GetValue(running);
    }

    private static object? Argument(Type type, string text, int deliveries) =>
        type == typeof(string) ? text
        : type == typeof(int) ? deliveries
        : type == typeof(CancellationToken) ? CancellationToken.None
        : null;
}

/// <summary>Where something can go wrong.</summary>
internal enum Step
{
    Forward,
    Deliver,
}

/// <summary>How it goes wrong.</summary>
internal enum Fate
{
    Fine,

    /// <summary>The process dies before the function runs.</summary>
    CrashBefore,

    /// <summary>The process dies after the first message was sent.</summary>
    CrashAmid,

    /// <summary>The process dies when everything is done, and nobody hears of it.</summary>
    CrashAfter,

    /// <summary>The broker delivers what it got twice.</summary>
    Twice,
}
