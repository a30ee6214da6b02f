using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Warranties;

/// <summary>How a warranty stands on a day (contract 3.11), and which warranties stand so.</summary>
public static class WarrantyStatus
{
    private const int SoonDays = 30;
    private const string Active = "active";
    private const string Expired = "expired";
    private const string ExpiringSoon = "expiring_soon";

    /// <summary>How it stands.</summary>
    public static string Of(Warranty warranty, DateOnly today) => (warranty.ExpiresAt.DayNumber - today.DayNumber) switch
    {
        < 0 => Expired,
        <= SoonDays => ExpiringSoon,
        _ => Active,
    };

    /// <summary>Those that a list of this status shows; of an unknown status, all.</summary>
    public static IReadOnlyList<DocumentFilter> Filters(string? status, DateOnly today) => status switch
    {
        Active => [Warranty.IsActiveField.Is(true), Warranty.ExpiresAtField.AtLeast(today)],
        Expired => [Warranty.ExpiresAtField.Before(today)],
        ExpiringSoon => Expiring(today, SoonDays),
        _ => [],
    };

    /// <summary>Those whose last day is one of the next ones.</summary>
    public static IReadOnlyList<DocumentFilter> Expiring(DateOnly today, int? days)
    {
        var last = Math.Min(today.DayNumber + (long)(days ?? SoonDays), DateOnly.MaxValue.DayNumber);
        return
        [
            Warranty.IsActiveField.Is(true), Warranty.ExpiresAtField.AtLeast(today),
            Warranty.ExpiresAtField.AtMost(DateOnly.FromDayNumber((int)last)),
        ];
    }
}
