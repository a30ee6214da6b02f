using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Identity;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>
/// Gives somebody an account and a place in a company at once, without an invitation: nobody does it over the published API, whoever moves
/// a company here does. The rules are those of a registration.
/// </summary>
public sealed class EnrolMember(Registry registry, Passwords passwords)
{
    private static readonly TextField Email = AccountFields.Email("email");
    private static readonly TextField Password = AccountFields.Password("password");
    private static readonly Field<string?> Phone = AccountFields.Phone("phone").OrNull();

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Email, Password, AccountFields.PersonName, Phone, InvitationForm.Role];

    /// <summary>Stores account and place.</summary>
    /// <param name="owner">In whose name.</param>
    /// <param name="body">The fields.</param>
    public async Task Run(Member owner, RequestBody body)
    {
        var input = Input.Of(body);
        var user = new User
        {
            Id = Registry.NewId(),
            Email = input.Read(Email),
            PasswordHash = input.Read(Password),
            Name = input.Read(AccountFields.PersonName),
            Phone = input.Read(Phone),
            LastCompanyId = owner.CompanyId,
            CreatedAt = registry.Now,
            UpdatedAt = registry.Now,
        };
        var role = input.Read(InvitationForm.Role);
        input.Check();
        await CheckEmail(registry.Read, user);
        user = user with { PasswordHash = await passwords.Hash(user.PasswordHash) };
        await registry.Transact(async transaction =>
        {
            await CheckEmail(transaction, user);
            transaction.Create(user);
            transaction.Claim(User.EmailScope, user.Email, user.Key);
            transaction.Create(new Membership
            {
                UserId = user.Id,
                CompanyId = owner.CompanyId,
                Role = role,
                JoinedAt = registry.Now,
                InvitedBy = owner.User.Id,
            });
        });
    }

    private static async Task CheckEmail(PartitionReader reader, User user)
    {
        if (await reader.OwnerOf(User.EmailScope, user.Email) is not null)
            throw StocklyAnswer.Conflict("Email already registered");
    }
}
