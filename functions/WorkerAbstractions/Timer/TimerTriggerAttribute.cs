using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by the clock.</summary>
/// <param name="schedule">Six-field NCRONTAB expression, or <c>%SettingName%</c>.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>The expression as written.</summary>
    public string Schedule { get; private set; } = schedule;

    /// <summary>Whether the platform remembers past runs and makes up for a missed one.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether it also runs when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}
