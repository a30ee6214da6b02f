using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// The id of an item. In a request's address the gateway reads some characters otherwise than they were stored, percent signs
/// above all, so that what can be created could never be read. An id with any but the plainest characters becomes a digest, and
/// the item says what it stands for.
/// </summary>
internal static class CosmosId
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    /// <summary>The item's id for a stored id, <c>type:key</c>. No two have the same: a plain one has no tilde.</summary>
    public static string Of(string id) =>
        IsPlain(id) ? id : $"{TypeOf(id)}:~{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";

    /// <summary>Whether the item has the stored id itself.</summary>
    public static bool IsPlain(string id) => !id.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The type in a stored id.</summary>
    public static string TypeOf(string id) => id[..id.IndexOf(':', StringComparison.Ordinal)];
}
