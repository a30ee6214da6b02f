using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Timers;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>Every timer of the app, read from the functions' own attributes, with its last run.</summary>
public sealed class TimerTable(TimerRuns runs, IConfiguration configuration)
{
    private static readonly IReadOnlyList<(string Name, string Schedule)> Timers =
    [
        .. from type in typeof(TimerTable).Assembly.GetExportedTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from trigger in method.GetParameters().Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>())
           where trigger is not null
           orderby function.Name.ToUpperInvariant()
           select (function.Name, trigger.Schedule),
    ];

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<TimerState>> Read()
    {
        var states = new List<TimerState>(Timers.Count);
        foreach (var (name, schedule) in Timers)
            states.Add(new TimerState(name, Resolved(schedule), await runs.Last(name)));
        return states;
    }

    private string Resolved(string schedule) => schedule is ['%', .. var setting, '%'] ? configuration[setting] ?? schedule : schedule;
}
