using System.Text.Json.Serialization;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Accounts;

/// <summary>The answer to a registration and a login (contract 3.1): the documented names, and those that the front end reads.</summary>
public sealed record SignedInView(
    string UserId,
    string AccessToken,
    string RefreshToken,
    string CompanyId,
    [property: JsonPropertyName("accessToken")] string AccessTokenAgain,
    [property: JsonPropertyName("refreshToken")] string RefreshTokenAgain,
    [property: JsonPropertyName("expiresIn")] string ExpiresIn,
    SignedInUserView User,
    ActiveCompanyView Company)
{
    internal static SignedInView Of(StocklyTokens tokens, User user, Session session, IReadOnlyList<CompanyOfUser> companies)
    {
        var active = companies.First(one => one.Company.Id == session.ActiveCompanyId);
        var access = tokens.IssueAccess(user, session, active.Role);
        var refresh = tokens.IssueRefresh(user, session, active.Role);
        return new SignedInView(
            user.Id, access, refresh, session.ActiveCompanyId, access, refresh, tokens.ExpiresIn,
            new SignedInUserView(
                user.Id, user.Email, user.Name, user.Phone,
                [.. companies.Select(one => new UsersCompanyView(one.Company.Id, one.Company.Name, one.Role, one.Company.Ruc))]),
            new ActiveCompanyView(active.Company.Id, active.Company.Name, active.Role));
    }
}

/// <summary>Who has signed in.</summary>
public sealed record SignedInUserView(string Id, string Email, string Name, string? Phone, UsersCompanyView[] Companies);

/// <summary>A company that he belongs to.</summary>
public sealed record UsersCompanyView(string Id, string Name, string Role, string Ruc);

/// <summary>The company that he works in now.</summary>
public sealed record ActiveCompanyView(string Id, string Name, string Role);
