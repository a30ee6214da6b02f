using System.Runtime.InteropServices;

namespace Mostrador.Storage.Tests.Cosmos.Lint;

/// <summary>A test of the SDK's native query planner; where the SDK brings none along, it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PlannerFactAttribute : FactAttribute
{
    public PlannerFactAttribute()
    {
        var isThere = OperatingSystem.IsLinux()
            ? RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64
            : OperatingSystem.IsWindows() && RuntimeInformation.ProcessArchitecture is Architecture.X64;
        Skip = isThere ? null : "The Cosmos DB SDK brings its query planner along for 64-bit Linux and Windows only.";
    }
}
