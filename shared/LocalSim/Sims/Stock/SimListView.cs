namespace Mostrador.LocalSim.Sims.Stock;

/// <summary>SIMs, written as they are read: there may be tens of thousands.</summary>
public sealed record SimListView(IAsyncEnumerable<SimView> Sims);

/// <summary>One SIM.</summary>
public sealed record FoundSimView(SimView Sim);
