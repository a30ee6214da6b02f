using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Companies;

/// <summary>The fields of a company (contract, endpoints 11 and 13).</summary>
public static class CompanyForm
{
    private static readonly TextField Name = AccountFields.CompanyName("name");
    private static readonly TextField Ruc = AccountFields.Ruc("ruc");
    private static readonly Field<string?> Address = new TextField("address").AtMost(500, "Address must not exceed 500 characters").OrNull();
    private static readonly Field<string?> Phone = AccountFields.Phone("phone").OrNull();
    private static readonly Field<string?> Email = AccountFields.Email("email").OrNull();
    private static readonly Field<string?> Website = AccountFields.Website("website").OrNull();
    private static readonly Field<string?> LogoUrl = new TextField("logo_url").Url("Invalid logo URL").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Name, Ruc, Address, Phone, Email, Website, LogoUrl];

    /// <summary>A new company; it has no logo yet.</summary>
    internal static CompanyDetails Read(RequestBody body)
    {
        var input = Input.Of(body);
        var details = new CompanyDetails(
            input.Read(Name), input.Read(Ruc), input.Read(Address), input.Read(Phone), input.Read(Email), input.Read(Website));
        input.Check();
        return details;
    }

    /// <summary>The company with what was sent.</summary>
    internal static Company Read(RequestBody body, Company current)
    {
        var input = Input.Of(body);
        var changed = current with
        {
            Name = input.Read(Name, current.Name),
            Address = input.Read(Address, current.Address),
            Phone = input.Read(Phone, current.Phone),
            Email = input.Read(Email, current.Email),
            Website = input.Read(Website, current.Website),
            LogoUrl = input.Read(LogoUrl, current.LogoUrl),
            Ruc = input.Read(Ruc, current.Ruc),
        };
        if (!input.HasAny(Fields))
            input.Break(AccountFields.NothingToChange);
        input.Check();
        return changed;
    }
}

/// <summary>What a new company is described by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ruc">Its tax number; null = one is made up.</param>
/// <param name="Address">Address.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">In lower case.</param>
/// <param name="Website">Its site.</param>
internal sealed record CompanyDetails(string Name, string? Ruc, string? Address, string? Phone, string? Email, string? Website);
