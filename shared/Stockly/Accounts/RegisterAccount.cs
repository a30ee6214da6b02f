using System.Globalization;
using System.Security.Cryptography;
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
    private const long TemporaryRucs = 100_000_000_000;

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
                : await Found(transaction, user, registration);
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

    private async Task<(Company Company, string Role)> Found(Transaction transaction, User user, Registration registration)
    {
        var ruc = registration.CompanyRuc ?? await TemporaryRuc(transaction);
        if (await transaction.OwnerOf(Company.RucScope, ruc) is not null)
            throw StocklyAnswer.Conflict("RUC already registered");
        var company = new Company
        {
            Id = Registry.NewId(),
            Name = registration.CompanyName!,
            Ruc = ruc,
            Address = registration.CompanyAddress,
            Phone = registration.CompanyPhone,
            Email = registration.CompanyEmail,
            Website = registration.CompanyWebsite,
            CreatedAt = registry.Now,
            UpdatedAt = registry.Now,
        };
        transaction.Create(company);
        transaction.Claim(Company.RucScope, ruc, company.Key);
        transaction.Create(new Membership { UserId = user.Id, CompanyId = company.Id, Role = StocklyRole.Owner, JoinedAt = registry.Now });
        return (company, StocklyRole.Owner);
    }

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

    private static async Task<string> TemporaryRuc(PartitionReader reader)
    {
        while (true)
        {
            var number = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) % TemporaryRucs;
            var ruc = "TEMP" + number.ToString("D11", CultureInfo.InvariantCulture);
            if (await reader.OwnerOf(Company.RucScope, ruc) is null)
                return ruc;
        }
    }
}
