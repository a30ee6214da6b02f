using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Hosting;
using NCrontab;

namespace Mostrador.LocalHost.Catalog;

/// <summary>A function that the clock starts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schedule">When, in UTC.</param>
/// <param name="RunOnStartup">Whether also when the host starts.</param>
/// <param name="Monitored">Whether it is told of past and next runs.</param>
/// <param name="Method">What runs.</param>
public sealed record TimerFunction(
    string Name, CrontabSchedule Schedule, bool RunOnStartup, bool Monitored, TriggeredMethod<TimerCall> Method)
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    internal static TimerFunction Read(string name, MethodInfo method, TimerTriggerAttribute trigger, IConfiguration configuration)
    {
        var expression = NamedSetting.Resolve(name, trigger.Schedule, configuration);
        var schedule = CrontabSchedule.TryParse(expression, SixFields)
            ?? throw new StartupException($"The schedule '{expression}' of the function '{name}' is no NCRONTAB expression of six fields.");
        return new(name, schedule, trigger.RunOnStartup, trigger.UseMonitor, TriggeredMethod<TimerCall>.Prepare(name, method, Argument));
    }

    private static Func<TimerCall, object?>? Argument(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TimerInfo) ? call => call.Info
        : parameter.ParameterType == typeof(CancellationToken) ? call => call.Cancellation
        : null;
}

/// <summary>One start of a timer function.</summary>
/// <param name="Info">What the function is told.</param>
/// <param name="Cancellation">The host stops.</param>
public sealed record TimerCall(TimerInfo Info, CancellationToken Cancellation);
