namespace Mostrador.Kernel.Documents;

/// <summary>
/// Where all that must change together lives: one module's data of one tenant. A transaction never leaves its partition,
/// because that is where the cloud store can be atomic.
/// </summary>
/// <param name="Module">Short name of the module, e.g. <c>pos</c>.</param>
/// <param name="Tenant">Shop, business or company, e.g. <c>shop</c>.</param>
public sealed record Partition(string Module, string Tenant)
{
    /// <summary>The stored partition key, <c>module/tenant</c>.</summary>
    public string Key { get; } = $"{Module}/{Tenant}";

    /// <inheritdoc/>
    public override string ToString() => Key;
}
