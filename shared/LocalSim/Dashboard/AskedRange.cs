using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>The days and the user that a dashboard is asked for (contract 5.0).</summary>
/// <param name="Days">How many days back; null = not said.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="UserId">Whose figures; null = everybody's.</param>
public sealed record AskedRange(long? Days, DateOnly? From, DateOnly? To, long? UserId)
{
    private const int DefaultDays = 30;

    private static readonly IntegerField DaysField = new("days", least: 0, required: false);
    private static readonly DateField FromField = new("fecha_desde");
    private static readonly DateField ToField = new("fecha_hasta");
    private static readonly SellerField Seller = new("user_id");
    private static readonly NullableValue<long> TypedSeller = new(new IntegerField("user_id", required: false));

    /// <summary>Reads a query. The caller checks it, once he has read what else there is.</summary>
    /// <param name="input">The query.</param>
    /// <param name="typedUser">Whether a user that is no number is an error of shape.</param>
    public static AskedRange Read(Input input, bool typedUser = false) => new(
        input.Has(DaysField) ? input.Read(DaysField) : null,
        input.Read(FromField),
        input.Read(ToField),
        input.Read<long?>(typedUser ? TypedSeller : Seller));

    /// <summary>The range with both its ends.</summary>
    public DashboardRange Until(DateOnly today)
    {
        var to = To ?? today;
        return new DashboardRange(From ?? Earlier(to, Days ?? DefaultDays), to, UserId);
    }

    /// <summary>So many days earlier, not before the first day of the calendar.</summary>
    internal static DateOnly Earlier(DateOnly day, long days) => DateOnly.FromDayNumber((int)Math.Max(0, day.DayNumber - Math.Min(days, day.DayNumber)));
}

/// <summary>The days that a dashboard is about, and whose figures it shows.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; when it lies before the first, the range is empty.</param>
/// <param name="UserId">Whose; null = everybody's.</param>
public sealed record DashboardRange(DateOnly From, DateOnly To, long? UserId)
{
    /// <summary>Days between them.</summary>
    public int Days => To.DayNumber - From.DayNumber;

    /// <summary>Its first second.</summary>
    public DateTime Start => From.ToDateTime(TimeOnly.MinValue);

    /// <summary>Its last second.</summary>
    public DateTime End => To.ToDateTime(new TimeOnly(23, 59, 59));

    /// <summary>Whether something of this user is wanted.</summary>
    public bool Wants(long userId) => UserId is null || UserId == userId;
}
