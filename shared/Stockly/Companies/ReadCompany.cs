using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Companies;

/// <summary>A company's header and its members (contract, endpoints 12 and 14).</summary>
public sealed class ReadCompany(Registry registry)
{
    /// <summary>The header.</summary>
    public async Task<CompanyView> Header(Member me) =>
        CompanyView.Of(await registry.Read.Peek<Company>(me.CompanyId) ?? throw Refusal.NotFound("Company"), me.Role);

    /// <summary>The active members, oldest first.</summary>
    public async Task<MemberView[]> Members(Member me)
    {
        var memberships = await registry.Read.Query(DocumentQuery.Over<Membership>()
            .Where(Membership.CompanyField.Is(me.CompanyId), Membership.IsActiveField.Is(true))
            .OrderBy(Membership.JoinedAtField.Ascending));
        var members = new List<MemberView>(memberships.Count);
        foreach (var membership in memberships)
        {
            if (await registry.Read.Peek<User>(membership.UserId) is { } user)
                members.Add(MemberView.Of(membership, user));
        }

        return [.. members];
    }
}
