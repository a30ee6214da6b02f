using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// Registers a person, with a new company or into one that has invited him (contract, endpoint 1): user, company, membership,
/// session and the used invitation are stored together, or nothing is.
/// </summary>
public sealed class RegisterAccount(Registry registry, Passwords passwords, StocklyTokens tokens)
{
    /// <summary>Registers him and signs him in.</summary>
    public async Task<SignedInView> Run(RequestBody body, CancellationToken cancellation)
    {
        var registration = RegisterForm.Read(body);
        await CheckEmail(registry.Read, registration);
        var hash = await passwords.Hash(registration.Password, cancellation);
        return await registry.Transact(async transaction =>
        {
            await CheckEmail(transaction, registration);
            var user = NewUser(registration, hash);
            var (company, role) = registration.InvitationCode is { } code
                ? await Join(transaction, user, code)
                : (await transaction.Found(user.Id, registration.Company, registry.Now), StocklyRole.Owner);
            user = user with { LastCompanyId = company.Id };
            var session = tokens.Open(user, company.Id);
            transaction.Create(user);
            transaction.Claim(User.EmailScope, user.Email, user.Key);
            transaction.Create(session);
            return SignedInView.Of(tokens, user, session, [new CompanyOfUser(company, role)]);
        });
    }

    private static async Task CheckEmail(PartitionReader reader, Registration registration)
    {
        if (await reader.OwnerOf(User.EmailScope, registration.Email) is not null)
            throw StocklyAnswer.Conflict("Email already registered");
    }

    private User NewUser(Registration registration, string hash) => new()
    {
        Id = Registry.NewId(),
        Email = registration.Email,
        PasswordHash = hash,
        Name = registration.Name,
        Phone = registration.Phone,
        LastLoginAt = registry.Now,
        CreatedAt = registry.Now,
        UpdatedAt = registry.Now,
    };

    // The invitation is relied upon: of many who use it at once, one commits and the others find it used.
    private async Task<(Company Company, string Role)> Join(Transaction transaction, User user, string code)
    {
        var invitation = Invitation.ParseCode(code) is { } key ? await transaction.Find<Invitation>(key) : null;
        if (invitation is null || !invitation.IsUsable(registry.Now))
            throw StocklyAnswer.BadRequest("Invalid or expired invitation code");
        var company = await transaction.Peek<Company>(invitation.CompanyId) ?? throw Refusal.NotFound("Company");
        transaction.Replace(invitation with { UsedBy = user.Id, UsedAt = registry.Now });
        transaction.Create(new Membership
        {
            UserId = user.Id,
            CompanyId = company.Id,
            Role = invitation.Role,
            JoinedAt = registry.Now,
            InvitedBy = invitation.CreatedBy,
            InvitationCode = invitation.Code,
        });
        return (company, invitation.Role);
    }
}
