using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// What one key means for one request of one caller. Only who can send the request again has the secret that its answer is stored under:
/// answers hold tokens and names, and the store holds neither the key nor the request.
/// </summary>
internal sealed class RequestKey
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _secret;

    private RequestKey(KeyScope scope, string id, byte[] secret)
    {
        (Scope, Id, _secret) = (scope, id, secret);
        Fingerprint = Convert.ToBase64String(Derive("fingerprint"));
    }

    /// <summary>Whose it is.</summary>
    public KeyScope Scope { get; }

    /// <summary>Key of the record: the same for whatever this caller sends under this key.</summary>
    public string Id { get; }

    /// <summary>The same for the same request only.</summary>
    public string Fingerprint { get; }

    /// <param name="scope">Whose it is.</param>
    /// <param name="key">As sent.</param>
    /// <param name="digest">What makes the request another one than others.</param>
    public static RequestKey Of(KeyScope scope, string key, ReadOnlySpan<byte> digest)
    {
        var whose = $"{scope.Partitions[0].Module}\n{scope.Caller}\n{key}";
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whose)));
        return new RequestKey(scope, id, [.. Encoding.ASCII.GetBytes(key), .. digest]);
    }

    /// <summary>Whether a record tells of this very request.</summary>
    public bool IsOf(string fingerprint) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(fingerprint), Encoding.ASCII.GetBytes(Fingerprint));

    /// <summary>An answer as it is stored.</summary>
    public byte[] Seal(ReadOnlySpan<byte> answer)
    {
        var box = new byte[NonceBytes + TagBytes + answer.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derive("answer"), TagBytes);
        aes.Encrypt(nonce, answer, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <summary>The answer.</summary>
    /// <exception cref="CryptographicException">It was sealed under another key, or is damaged.</exception>
    public byte[] Open(ReadOnlySpan<byte> box)
    {
        var answer = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Derive("answer"), TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), answer);
        return answer;
    }

    private byte[] Derive(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _secret, KeyBytes, salt: Encoding.ASCII.GetBytes(Id),
        info: Encoding.ASCII.GetBytes($"Mostrador/idempotency/{purpose}/1"));
}
