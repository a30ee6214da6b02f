using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Accounts;

/// <summary>Signs a user in (contract, endpoint 2): a new session in the company that he names, or where he worked last.</summary>
public sealed class LogIn(Registry registry, PasswordLogin login, StocklyTokens tokens)
{
    /// <summary>Signs him in. Who does not exist and who mistypes get the same answer after the same time.</summary>
    public async Task<SignedInView> Run(HttpRequest request, RequestBody body)
    {
        var (email, password, wanted) = LogInForm.Read(body);
        var user = await Authenticate(request, email, password);
        return await registry.Transact(async transaction =>
        {
            // A login that was checked against the old password does not outlive its change.
            if (await transaction.Find<User>(user.Id) is not { } current || current.PasswordHash != user.PasswordHash)
                throw BadCredentials();
            var all = await ReadOwnCompanies.Of(transaction, current);
            var chosen = Choose(all, wanted, current.LastCompanyId);
            var session = tokens.Open(current, chosen.Company.Id);
            transaction.Create(session);
            transaction.Replace(current with { LastLoginAt = registry.Now, LastCompanyId = chosen.Company.Id });
            return SignedInView.Of(tokens, current, session, all);
        });
    }

    private async Task<User> Authenticate(HttpRequest request, string email, string password)
    {
        var user = await registry.Read.OwnerOf(User.EmailScope, email) is { } key ? await registry.Read.Peek<User>(key) : null;
        if (!await login.Verify(request, email, user?.PasswordHash, password) || user is null)
            throw BadCredentials();
        return user.IsActive
            ? user
            : throw StocklyAnswer.Of(StatusCodes.Status401Unauthorized, "Account is inactive. Please contact support.");
    }

    private static Refusal BadCredentials() => StocklyAnswer.Of(StatusCodes.Status401Unauthorized, "Invalid email or password");

    private static CompanyOfUser Choose(IReadOnlyList<CompanyOfUser> all, string? wanted, string? last)
    {
        if (all.Count == 0)
            throw StocklyAnswer.BadRequest("User has no associated company. Please register with a company or invitation code.");
        if (wanted is not null)
            return all.FirstOrDefault(one => one.Company.Id == wanted) ?? throw StocklyAnswer.NotAMember();
        return all.FirstOrDefault(one => one.Company.Id == last) ?? all[0];
    }
}
