using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Access;

/// <summary>Who makes a request: the stored user and session, read on this request.</summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session that his token belongs to.</param>
public sealed record Caller(User User, Session Session);

/// <summary>A caller in a company that he belongs to, with his role there, read on this request.</summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session that his token belongs to.</param>
/// <param name="CompanyId">The company: the active one, or that of the path.</param>
/// <param name="Role">His role in it.</param>
public sealed record Member(User User, Session Session, string CompanyId, string Role)
{
    /// <summary>A caller in a company; null when he does not belong to it.</summary>
    public static async Task<Member?> In(PartitionReader reader, Caller caller, string companyId) =>
        await reader.Peek<Membership>(Membership.KeyOf(caller.User.Id, companyId)) is { IsActive: true } membership
            ? new Member(caller.User, caller.Session, companyId, membership.Role)
            : null;
}
