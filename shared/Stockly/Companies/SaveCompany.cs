using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>Founds another company (contract, endpoint 11) and changes a company's header (endpoint 13): owners only.</summary>
public sealed class SaveCompany(Registry registry)
{
    /// <summary>Founds one. The caller owns it and goes on working where he is.</summary>
    public Task<CompanyView> Create(Member me, RequestBody body)
    {
        var details = CompanyForm.Read(body);
        return registry.Transact(async transaction =>
            CompanyView.Of(await transaction.Found(me.User.Id, details, registry.Now), StocklyRole.Owner));
    }

    /// <summary>Changes what was sent.</summary>
    public Task<CompanyView> Update(Member me, RequestBody body) => registry.Transact(async transaction =>
    {
        var company = await transaction.Find<Company>(me.CompanyId) ?? throw Refusal.NotFound("Company");
        var changed = CompanyForm.Read(body, company) with { UpdatedAt = registry.Now };
        if (changed.Ruc != company.Ruc)
            await Founding.CheckRuc(transaction, changed.Ruc);
        await transaction.Reclaim(Company.RucScope, company.Ruc, changed.Ruc, company.Key);
        transaction.Replace(changed);
        return CompanyView.Of(changed, me.Role);
    });
}
