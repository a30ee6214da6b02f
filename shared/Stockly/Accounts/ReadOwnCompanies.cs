using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>The companies that a user belongs to (contract, endpoint 9).</summary>
public sealed class ReadOwnCompanies(Registry registry)
{
    /// <summary>The caller's, most recently joined first.</summary>
    public async Task<OwnCompanyView[]> Run(Caller caller) => [.. (await Of(registry.Read, caller.User)).Select(OwnCompanyView.Of)];

    /// <summary>Where he is an active member, most recently joined first.</summary>
    internal static async Task<IReadOnlyList<CompanyOfUser>> Of(PartitionReader reader, User user)
    {
        var memberships = await reader.Query(DocumentQuery.Over<Membership>()
            .Where(Membership.UserField.Is(user.Id), Membership.IsActiveField.Is(true))
            .OrderBy(Membership.JoinedAtField.Descending));
        var companies = new List<CompanyOfUser>(memberships.Count);
        foreach (var membership in memberships)
        {
            if (await reader.Peek<Company>(membership.CompanyId) is { } company)
                companies.Add(new CompanyOfUser(company, membership.Role, membership.JoinedAt));
        }

        return companies;
    }
}

/// <summary>A company and the role that a user has in it.</summary>
/// <param name="Company">The company.</param>
/// <param name="Role">A code of <see cref="StocklyRole"/>.</param>
/// <param name="JoinedAt">Since when.</param>
internal sealed record CompanyOfUser(Company Company, string Role, DateTimeOffset JoinedAt = default);
