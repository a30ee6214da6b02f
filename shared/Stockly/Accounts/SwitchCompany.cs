using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// Moves the caller's session to another of his companies (contract, endpoint 10). All its tokens, old and new, then work there;
/// his other sessions stay where they are.
/// </summary>
public sealed class SwitchCompany(Registry registry, StocklyTokens tokens)
{
    /// <summary>Moves it.</summary>
    public Task<SwitchedCompanyView> Run(Caller caller, string companyId) => registry.Transact(async transaction =>
    {
        if (await Member.In(transaction, caller, companyId) is not { } member || await transaction.Peek<Company>(companyId) is not { } company)
            throw StocklyAnswer.NotAMember();
        if (await transaction.Find<Session>(caller.Session.Id) is not { } session || await transaction.Find<User>(caller.User.Id) is not { } user)
            throw new Refusal(new BadToken(TokenFault.Invalid));
        var moved = tokens.Prolonged(session) with { ActiveCompanyId = companyId };
        transaction.Replace(moved);
        transaction.Replace(user with { LastCompanyId = companyId });
        return SwitchedCompanyView.Of(tokens, user, moved, company, member.Role);
    });
}

/// <summary>The answer to a switch: the company, and new tokens of the same session.</summary>
public sealed record SwitchedCompanyView(
    string CompanyId,
    string CompanyName,
    string Role,
    string AccessToken,
    string RefreshToken,
    [property: JsonPropertyName("accessToken")] string AccessTokenAgain,
    [property: JsonPropertyName("refreshToken")] string RefreshTokenAgain,
    [property: JsonPropertyName("expiresIn")] string ExpiresIn,
    ActiveCompanyView Company)
{
    internal static SwitchedCompanyView Of(StocklyTokens tokens, User user, Session session, Company company, string role)
    {
        var (access, refresh) = (tokens.IssueAccess(user, session, role), tokens.IssueRefresh(user, session, role));
        return new SwitchedCompanyView(
            company.Id, company.Name, role, access, refresh, access, refresh, tokens.ExpiresIn,
            new ActiveCompanyView(company.Id, company.Name, role));
    }
}
