using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.App.Desk;

/// <summary>
/// Signed, expiring tickets that cookies carry, and the tokens that bind forms to them. The keys are derived from the password: another
/// password ends all sessions, and every instance of the app knows the same ones without storing any.
/// </summary>
public sealed class DeskTickets
{
    private const int KeyLength = 32;
    private const int MacLength = HMACSHA256.HashSizeInBytes;
    private const int NonceLength = 16;
    private const int BodyLength = 1 + sizeof(long) + NonceLength;

    private readonly byte[] _ticketKey;
    private readonly byte[] _formKey;
    private readonly TimeProvider _time;

    /// <summary>Tickets of the operator in the settings.</summary>
    public DeskTickets(DeskSettings settings, TimeProvider time)
    {
        _time = time;
        _ticketKey = Key(settings, "mostrador desk ticket");
        _formKey = Key(settings, "mostrador desk form");
    }

    /// <summary>A new ticket.</summary>
    public string Issue(DeskRole role, TimeSpan life)
    {
        var ticket = new byte[BodyLength + MacLength];
        ticket[0] = (byte)role;
        BinaryPrimitives.WriteInt64BigEndian(ticket.AsSpan(1), (_time.GetUtcNow() + life).ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(ticket.AsSpan(BodyLength - NonceLength, NonceLength));
        HMACSHA256.HashData(_ticketKey, ticket.AsSpan(0, BodyLength), ticket.AsSpan(BodyLength));
        return Base64Url.EncodeToString(ticket);
    }

    /// <summary>Whether a ticket is ours, of this role and still good.</summary>
    public bool IsGood(string? ticket, DeskRole role)
    {
        if (Decode(ticket) is not { } bytes)
            return false;
        Span<byte> mac = stackalloc byte[MacLength];
        HMACSHA256.HashData(_ticketKey, bytes.AsSpan(0, BodyLength), mac);
        return CryptographicOperations.FixedTimeEquals(mac, bytes.AsSpan(BodyLength))
            && bytes[0] == (byte)role
            && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1)) > _time.GetUtcNow().ToUnixTimeSeconds();
    }

    /// <summary>What the forms of a ticket's pages carry.</summary>
    public string FormToken(string ticket) => Base64Url.EncodeToString(HMACSHA256.HashData(_formKey, Encoding.UTF8.GetBytes(ticket)));

    /// <summary>Whether a form comes from a page of this ticket.</summary>
    public bool IsFormToken(string ticket, string? token) => AreEqual(FormToken(ticket), token ?? "");

    /// <summary>Compares two texts in the same time, whatever they have in common.</summary>
    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    private static byte[]? Decode(string? ticket)
    {
        if (ticket?.Length != Base64Url.GetEncodedLength(BodyLength + MacLength))
            return null;
        var bytes = new byte[BodyLength + MacLength];
        return Base64Url.TryDecodeFromChars(ticket, bytes, out var length) && length == bytes.Length ? bytes : null;
    }

    private static byte[] Key(DeskSettings settings, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(settings.Password ?? ""),
        KeyLength,
        salt: Encoding.UTF8.GetBytes(settings.Username ?? ""),
        info: Encoding.UTF8.GetBytes(purpose));
}

/// <summary>Whose ticket it is.</summary>
public enum DeskRole : byte
{
    /// <summary>Somebody who has the page for signing in open.</summary>
    Visitor = 1,

    /// <summary>The operator.</summary>
    Operator = 2,
}
