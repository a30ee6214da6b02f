namespace Mostrador.Kernel.Hosting;

/// <summary>What has to be done before the first request: a store to open, an administrator to register.</summary>
public interface IStartupTask
{
    /// <summary>Does it. What it throws stops the start.</summary>
    Task Run(CancellationToken cancellation);
}
