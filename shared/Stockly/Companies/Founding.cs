using System.Security.Cryptography;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>How a company comes to be: its header, its tax number, and its founder's place as owner, together.</summary>
internal static class Founding
{
    private const int TemporaryDigits = 11;

    /// <summary>Stages a new company.</summary>
    /// <exception cref="Refusal">Its tax number is another company's.</exception>
    public static async Task<Company> Found(this Transaction transaction, string founderId, CompanyDetails details, DateTimeOffset now)
    {
        var ruc = details.Ruc ?? await TemporaryRuc(transaction);
        await CheckRuc(transaction, ruc);
        var company = new Company
        {
            Id = Registry.NewId(),
            Name = details.Name,
            Ruc = ruc,
            Address = details.Address,
            Phone = details.Phone,
            Email = details.Email,
            Website = details.Website,
            CreatedAt = now,
            UpdatedAt = now,
        };
        transaction.Create(company);
        transaction.Claim(Company.RucScope, ruc, company.Key);
        transaction.Create(new Membership { UserId = founderId, CompanyId = company.Id, Role = StocklyRole.Owner, JoinedAt = now });
        return company;
    }

    /// <summary>A tax number belongs to one company.</summary>
    /// <exception cref="Refusal">It is taken.</exception>
    public static async Task CheckRuc(PartitionReader reader, string ruc)
    {
        if (await reader.OwnerOf(Company.RucScope, ruc) is not null)
            throw StocklyAnswer.Conflict("RUC already registered");
    }

    private static async Task<string> TemporaryRuc(PartitionReader reader)
    {
        while (true)
        {
            var ruc = "TEMP" + RandomNumberGenerator.GetString("0123456789", TemporaryDigits);
            if (await reader.OwnerOf(Company.RucScope, ruc) is null)
                return ruc;
        }
    }
}
