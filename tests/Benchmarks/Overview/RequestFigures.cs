using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Overview;

/// <summary>A request of a scene under a load.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="What">Method and path.</param>
/// <param name="IsWrite">Whether it changes something.</param>
/// <param name="Connections">How many were busy at once.</param>
/// <param name="Here">What was measured.</param>
/// <param name="PeakMegabytes">The most of the host's memory that was in RAM meanwhile.</param>
/// <param name="Reference">Requests per second of a bare endpoint with the same bytes; of a write, commits per second of <see cref="Servers.RawCommits"/>.</param>
internal sealed record RequestFigures(
    string Module, string What, bool IsWrite, int Connections, Measured Here, double PeakMegabytes, double Reference)
{
    /// <summary>The rate as a multiple of its reference.</summary>
    public double Ratio => Here.PerSecond / Reference;
}

/// <summary>A request of a scene at each size of the store, with <see cref="Load.Clients"/> connections.</summary>
/// <param name="Module">Name of the module.</param>
/// <param name="What">Method and path.</param>
/// <param name="BySize">What was measured, in the order of the sizes.</param>
internal sealed record ScaleFigures(string Module, string What, IReadOnlyList<Measured> BySize)
{
    /// <summary>What a request costs of the processors at the largest size, as a multiple of the smallest.</summary>
    public double Growth => BySize[^1].ProcessorMicroseconds / BySize[0].ProcessorMicroseconds;
}

/// <summary>All that the overview has measured.</summary>
/// <param name="Requests">At the middle size.</param>
/// <param name="Scale">At all sizes.</param>
/// <param name="Sizes">Documents in the store.</param>
/// <param name="Filling">Seconds that filling to each size took, with the first start after it.</param>
/// <param name="PeakMegabytes">The most of the host's memory that was in RAM at each size.</param>
internal sealed record OverviewFigures(
    IReadOnlyList<RequestFigures> Requests, IReadOnlyList<ScaleFigures> Scale, IReadOnlyList<int> Sizes, IReadOnlyList<double> Filling,
    IReadOnlyList<double> PeakMegabytes);
