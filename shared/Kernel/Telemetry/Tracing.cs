using System.Diagnostics;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Telemetry;

/// <summary>
/// What the app itself does, as spans. Without a listener nothing is made. Names and tags say kinds, numbers and outcomes, never
/// a document's id or content: ids may be telephone numbers.
/// </summary>
public static class Tracing
{
    /// <summary>The name of the source.</summary>
    public const string SourceName = "Mostrador";

    private const string Module = "mostrador.module";
    private const string ErrorType = "error.type";

    /// <summary>Where all spans of the app come from.</summary>
    public static ActivitySource Source { get; } = new(SourceName);

    /// <summary>A span of work in a partition; null when nobody listens.</summary>
    internal static Activity? Start(string name, Partition partition) => Source.StartActivity(name)?.SetTag(Module, partition.Module);

    /// <summary>Marks a span as failed, by the kind of the fault: its message may hold personal data.</summary>
    public static void Failed(this Activity activity, Exception fault) =>
        activity.SetStatus(ActivityStatusCode.Error).SetTag(ErrorType, fault.GetType().FullName);
}
