using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Access;

/// <summary>Who makes a request: the stored user, read on this request.</summary>
/// <param name="User">The user.</param>
public sealed record Caller(User User)
{
    /// <summary>His id.</summary>
    public long Id => User.Id;

    /// <summary>Whether he is an administrator or the owner.</summary>
    public bool IsManager => Role.IsManager(User.Role);
}
