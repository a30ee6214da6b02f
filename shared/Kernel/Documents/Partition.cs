namespace Mostrador.Kernel.Documents;

/// <summary>
/// Where all that must change together lives: one module's data of one tenant. A transaction never leaves its partition,
/// because that is where the cloud store can be atomic.
/// </summary>
/// <param name="Module">Short name of the module, e.g. <c>pos</c>.</param>
/// <param name="Tenant">Shop, business or company, e.g. <c>shop</c>.</param>
public sealed record Partition(string Module, string Tenant)
{
    /// <summary>The module; not to be changed in a copy, whose key would be the old one.</summary>
    public string Module { get; } = Module;

    /// <summary>The tenant; not to be changed in a copy either.</summary>
    public string Tenant { get; } = Tenant;

    /// <summary>The stored partition key, <c>module/tenant</c>.</summary>
    public string Key { get; } = $"{Module}/{Tenant}";

    /// <summary>The partition with a stored key.</summary>
    /// <exception cref="FormatException">The text is no such key.</exception>
    public static Partition Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? new Partition(key[..slash], key[(slash + 1)..]) : throw new FormatException("A partition key is module/tenant.");
    }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
