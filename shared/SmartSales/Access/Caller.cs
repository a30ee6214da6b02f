using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Access;

/// <summary>Who makes a request: the stored user, read on this request.</summary>
/// <param name="User">The user.</param>
public sealed record Caller(User User)
{
    /// <summary>His id.</summary>
    public long Id => User.Id;

    /// <summary>Whether he is an administrator (contract 2.2).</summary>
    public bool IsAdmin => User.IsAdmin;

    /// <summary>Whether he sees figures, forecasts and reports.</summary>
    public bool IsManager => IsAdmin || User.Role == Role.Manager;

    /// <summary>Whether he belongs to the staff.</summary>
    public bool IsStaff => IsAdmin || Role.IsStaff(User.Role);
}
