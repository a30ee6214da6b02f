using System.Security.Cryptography;
using System.Text;

namespace Mostrador.LocalSim.Sims;

/// <summary>One SIM card, stored within its lot (contract 7, 13.2).</summary>
public sealed record Sim
{
    /// <summary>UUID, derived from the ICCID (<see cref="IdOf"/>).</summary>
    public required string Id { get; init; }

    /// <summary>Telephone number; not unique, because numbers are recycled.</summary>
    public required string Number { get; init; }

    /// <summary>Printed on the card; unique.</summary>
    public required string Iccid { get; init; }

    /// <summary>One of <see cref="SimState"/>.</summary>
    public string State { get; init; } = SimState.Available;

    /// <summary>Its own plan; null = that of its lot.</summary>
    public string? Plan { get; init; }

    /// <summary>The package that it was topped up with last.</summary>
    public long? WinredProductId { get; init; }

    /// <summary>When it was topped up last.</summary>
    public DateTimeOffset? ToppedUpAt { get; init; }

    /// <summary>When it was sold.</summary>
    public DateTimeOffset? SoldAt { get; init; }

    /// <summary>The sale that it belongs to.</summary>
    public string? SaleId { get; init; }

    /// <summary>The electronic sale that is being invoiced and has it until then.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Whether it can be sold now: in stock, and no electronic sale has it.</summary>
    public bool IsFree => SimState.IsSellable(State) && ClaimedBy is null;

    /// <summary>Whether this sale can have it now: in stock, and no other electronic sale has it.</summary>
    public bool IsFreeFor(string saleId) => SimState.IsSellable(State) && (ClaimedBy ?? saleId) == saleId;

    /// <summary>
    /// The id of the SIM with this ICCID. Derived, so that a card is read directly by either, and no two SIMs share an ICCID because no two
    /// documents share a key.
    /// </summary>
    public static string IdOf(string iccid)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"localsim-sim:{iccid}"), digest);
        var bytes = digest[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made by a scheme of one's own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80); // the variant of RFC 9562
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
