namespace Mostrador.Stockly.Accounts;

/// <summary>A company that the caller belongs to (contract, endpoint 9).</summary>
public sealed record OwnCompanyView(
    string Id, string Name, string Ruc, string Role, string? Address, DateTimeOffset CreatedAt, string? Phone, string? Email,
    DateTimeOffset JoinedAt)
{
    internal static OwnCompanyView Of(CompanyOfUser one) => new(
        one.Company.Id, one.Company.Name, one.Company.Ruc, one.Role, one.Company.Address, one.Company.CreatedAt, one.Company.Phone,
        one.Company.Email, one.JoinedAt);
}
