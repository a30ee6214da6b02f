using System.Reflection;
using Mostrador.Kernel.Telemetry;
using Mostrador.Pages.Desk;

namespace Mostrador.App.Desk;

/// <summary>What every page of the desk says of this instance.</summary>
public sealed class DeskFacts(InstanceFigures figures, TimeProvider time)
{
    private const int LengthOfRevision = 8;

    private static readonly string Version = Short(
        typeof(DeskFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    /// <summary>As of now.</summary>
    public DeskFrame Frame(string formToken)
    {
        var now = time.GetUtcNow();
        return new DeskFrame(formToken, Version, figures.Since ?? now, now);
    }

    // 0.1.0+ and forty digits of the revision.
    private static string Short(string version) =>
        version.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 && version.Length > plus + 1 + LengthOfRevision
            ? version[..(plus + 1 + LengthOfRevision)]
            : version;
}
