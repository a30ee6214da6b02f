using System.Globalization;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Servers;

/// <summary>Where a server under load tells what it has allocated since it started.</summary>
internal static class Allocated
{
    /// <summary>Path without its first slash.</summary>
    public const string Path = "benchmark/allocated";

    /// <summary>Bytes, as the runtime counts them.</summary>
    public static string Now => GC.GetTotalAllocatedBytes().ToString(CultureInfo.InvariantCulture);

    /// <summary>Asks a server.</summary>
    public static long Of(Uri server)
    {
        using var wire = new Wire(server);
        Request.Expect(200, wire.Exchange(Request.Get("/" + Path, "")), wire.Body);
        return long.Parse(wire.Body, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
