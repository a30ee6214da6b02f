using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// Holds a value that no two documents may share. Its key is derived from the value, so the second of two parallel claims
/// conflicts, runs again, and finds it taken.
/// </summary>
public sealed record UniqueKey : IDocument<UniqueKey>
{
    /// <inheritdoc/>
    public static DocumentType<UniqueKey> Type { get; } = new("unique", KernelJson.Default.UniqueKey);

    /// <summary>What must be unique, e.g. <c>pos-product-sku</c>, and a digest of the value, which may be long or personal.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the document that has the value.</summary>
    public required string Owner { get; init; }

    /// <summary>The key that stands for a value within a scope.</summary>
    public static string KeyOf(string scope, string value) =>
        $"{scope}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))}";
}

/// <summary>Claims and gives back unique values inside a transaction.</summary>
public static class UniqueKeyTransactions
{
    /// <summary>Whose value this is; null when it is free.</summary>
    public static async ValueTask<string?> OwnerOf(this PartitionReader reader, string scope, string value) =>
        (await reader.Peek<UniqueKey>(UniqueKey.KeyOf(scope, value)))?.Owner;

    /// <summary>Whether another document than this one has the value.</summary>
    public static async ValueTask<bool> IsTaken(this PartitionReader reader, string scope, string value, string owner) =>
        await reader.OwnerOf(scope, value) is { } other && other != owner;

    /// <summary>Stages the claim of a value. The caller has seen that it is free; a rival's claim makes the work run again.</summary>
    public static void Claim(this Transaction transaction, string scope, string value, string owner) =>
        transaction.Create(new UniqueKey { Key = UniqueKey.KeyOf(scope, value), Owner = owner });

    /// <summary>Stages that the value is free again.</summary>
    public static async Task Release(this Transaction transaction, string scope, string value)
    {
        if (await transaction.Find<UniqueKey>(UniqueKey.KeyOf(scope, value)) is { } claim)
            transaction.Delete(claim);
    }

    /// <summary>Moves a claim from the old value to the new one; null = no value. Nothing happens when they are the same.</summary>
    public static async Task Reclaim(this Transaction transaction, string scope, string? oldValue, string? newValue, string owner)
    {
        if (oldValue == newValue)
            return;
        if (oldValue is not null)
            await transaction.Release(scope, oldValue);
        if (newValue is not null)
            transaction.Claim(scope, newValue, owner);
    }
}
