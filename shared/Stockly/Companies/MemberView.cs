using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Companies;

/// <summary>A member of a company (contract, endpoint 14).</summary>
public sealed record MemberView(string UserId, string Name, string Email, string Role, DateTimeOffset JoinedAt, string? Phone)
{
    internal static MemberView Of(Membership membership, User user) =>
        new(user.Id, user.Name, user.Email, membership.Role, membership.JoinedAt, user.Phone);
}
