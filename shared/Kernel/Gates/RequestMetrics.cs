using System.Diagnostics.Metrics;

namespace Mostrador.Kernel.Gates;

/// <summary>How long requests take and how they end, under the meter <c>Mostrador.Requests</c>. Where nobody listens, nothing is measured.</summary>
public static class RequestMetrics
{
    /// <summary>The name of the histogram.</summary>
    public const string Duration = "mostrador.requests.duration";

    /// <summary>Tag with the module's name.</summary>
    public const string Module = "module";

    /// <summary>Tag with the class of the status: <c>2xx</c>.</summary>
    public const string Status = "status";

    private static readonly Meter Meter = new("Mostrador.Requests");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        Duration, "s", "Time from a request's gate to the end of its answer, by module and class of status.");

    /// <summary>Whether somebody listens.</summary>
    public static bool AreWanted => Durations.Enabled;

    /// <summary>Measures an answered request; nothing is allocated.</summary>
    public static void Record(string module, int status, TimeSpan duration) =>
        Durations.Record(duration.TotalSeconds, new(Module, module), new(Status, ClassOf(status)));

    private static string ClassOf(int status) => status switch
    {
        < 200 => "1xx",
        < 300 => "2xx",
        < 400 => "3xx",
        < 500 => "4xx",
        _ => "5xx",
    };
}
