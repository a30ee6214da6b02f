namespace Mostrador.LocalHost.Demo;

/// <summary>How much history a shop is opened with.</summary>
/// <param name="Days">Days up to yesterday.</param>
internal sealed record DemoLength(int Days);
