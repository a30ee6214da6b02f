namespace Mostrador.Stockly.Companies;

/// <summary>A company as its members see it (contract 3.3), with the caller's role in it.</summary>
public sealed record CompanyView(
    string Id, string Name, string Ruc, string? Address, string? Email, string? Phone, DateTimeOffset CreatedAt, string? Website,
    string? LogoUrl, string Role)
{
    internal static CompanyView Of(Company company, string role) => new(
        company.Id, company.Name, company.Ruc, company.Address, company.Email, company.Phone, company.CreatedAt, company.Website,
        company.LogoUrl, role);
}
