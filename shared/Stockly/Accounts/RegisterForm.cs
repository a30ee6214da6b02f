using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Accounts;

/// <summary>The fields of a registration (contract, endpoint 1), in their order: a person, and either a new company or an invitation.</summary>
public static class RegisterForm
{
    private const string EitherOr = "Must provide either invitation code OR company details (name required)";

    private static readonly TextField Email = AccountFields.Email("email");
    private static readonly TextField Password = AccountFields.Password("password");
    private static readonly Field<string?> Phone = AccountFields.Phone("phone").OrNull();
    private static readonly Field<string?> CompanyName = AccountFields.CompanyName("companyName").OrNull();
    private static readonly Field<string?> CompanyEmail = AccountFields.Email("companyEmail").OrNull();
    private static readonly Field<string?> CompanyAddress = new TextField("companyAddress")
        .AtMost(500, "Company address must not exceed 500 characters").OrNull();

    private static readonly Field<string?> CompanyPhone = AccountFields.Phone("companyPhone").OrNull();
    private static readonly Field<string?> CompanyWebsite = AccountFields.Website("companyWebsite").OrNull();
    private static readonly Field<string?> CompanyRuc = AccountFields.Ruc("companyRuc").OrNull();
    private static readonly Field<string?> InvitationCode = new TextField("invitationCode").Trimmed().OrNull();

    // What nobody sends who has been invited.
    private static readonly IReadOnlyList<Field> Instead = [CompanyName, CompanyAddress, CompanyEmail, CompanyWebsite];

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        Email, Password, AccountFields.PersonName, Phone, CompanyName, CompanyEmail, CompanyAddress, CompanyPhone, CompanyWebsite,
        CompanyRuc, InvitationCode,
    ];

    internal static Registration Read(RequestBody body)
    {
        var input = Input.Of(body);
        var registration = new Registration(
            input.Read(Email),
            input.Read(Password),
            input.Read(AccountFields.PersonName),
            input.Read(Phone),
            ReadCompany(input),
            input.Read(InvitationCode));
        var isInvited = input.HasValue(InvitationCode);
        if (isInvited ? Instead.Any(input.HasValue) : !input.HasValue(CompanyName))
            input.Break(InvitationCode, EitherOr);
        input.Check();
        return registration;
    }

    private static CompanyDetails ReadCompany(Input input)
    {
        var (name, email) = (input.Read(CompanyName), input.Read(CompanyEmail));
        var (address, phone) = (input.Read(CompanyAddress), input.Read(CompanyPhone));
        var (website, ruc) = (input.Read(CompanyWebsite), input.Read(CompanyRuc));
        return new CompanyDetails(name!, ruc, address, phone, email, website);
    }
}

/// <summary>A registration that keeps the rules of its fields.</summary>
/// <param name="Email">In lower case.</param>
/// <param name="Password">In plain text.</param>
/// <param name="Name">Full name.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Company">The new company, unless he was invited into another.</param>
/// <param name="InvitationCode">The invitation.</param>
internal sealed record Registration(
    string Email, string Password, string Name, string? Phone, CompanyDetails Company, string? InvitationCode);
