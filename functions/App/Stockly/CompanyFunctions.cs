using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Companies and who works in them. The company of the path counts, not the active one.</summary>
public sealed class CompanyFunctions(StocklyGate gate, SaveCompany save, ReadCompany company, ManageMember members)
{
    /// <summary>Founds another company, which the caller then owns.</summary>
    /// <remarks>The caller goes on working in the company in which he is active.</remarks>
    [Function("stockly-companies-create")]
    [Operation(StocklyAccess.Owner, Body = typeof(CompanyForm), Without = ["logo_url"], Answer = typeof(CompanyView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/companies")] HttpRequest request) =>
        gate.Member(StocklyAccess.Owner, request, async me => Created(await save.Create(me, await gate.Body(request))));

    /// <summary>Shows a company.</summary>
    /// <remarks>Any of the caller's companies, whichever the session is in.</remarks>
    [Function("stockly-companies-read")]
    [Operation(StocklyAccess.CompanyMember, Answer = typeof(CompanyView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/companies/{companyId}")] HttpRequest request, string companyId) =>
        gate.Company(StocklyAccess.CompanyMember, companyId, request, async me => Ok(await company.Header(me)));

    /// <summary>Changes a company.</summary>
    /// <remarks>At least one field must be sent. The tax number is unique.</remarks>
    [Function("stockly-companies-update")]
    [Operation(StocklyAccess.CompanyOwner, Body = typeof(CompanyForm), PartialPut = true, Answer = typeof(CompanyView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/companies/{companyId}")] HttpRequest request, string companyId) =>
        gate.Company(StocklyAccess.CompanyOwner, companyId, request, async me => Ok(await save.Update(me, await gate.Body(request))));

    /// <summary>Lists a company's members, oldest first.</summary>
    /// <remarks>Any of the caller's companies, whichever the session is in.</remarks>
    [Function("stockly-companies-members")]
    [Operation(StocklyAccess.CompanyMember, Answer = typeof(MemberView[]))]
    public Task<IResult> Members(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/companies/{companyId}/members")] HttpRequest request, string companyId) =>
        gate.Company(StocklyAccess.CompanyMember, companyId, request, async me => Ok(await company.Members(me)));

    /// <summary>Gives a member another role, which holds from his next request on.</summary>
    /// <remarks>Nobody changes his own role, and nobody that of an owner.</remarks>
    [Function("stockly-companies-members-role")]
    [Operation(StocklyAccess.CompanyOwner, Body = typeof(RoleForm), WholePatch = true, Answer = typeof(MemberView))]
    public Task<IResult> ChangeRole(
        [HttpTrigger(Anonymous, "patch", Route = "stockly/api/v1/companies/{companyId}/members/{userId}/role")] HttpRequest request,
        string companyId,
        string userId) =>
        gate.Company(StocklyAccess.CompanyOwner, companyId, request, async me =>
            Ok(await members.ChangeRole(me, Id(userId), await gate.Body(request))));

    /// <summary>Removes a member, who is refused from his next request on.</summary>
    /// <remarks>Nobody removes himself, and nobody an owner.</remarks>
    [Function("stockly-companies-members-remove")]
    [Operation(StocklyAccess.CompanyOwner, Shape = AnswerShape.Message)]
    public Task<IResult> Remove(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/companies/{companyId}/members/{userId}")] HttpRequest request,
        string companyId,
        string userId) =>
        gate.Company(StocklyAccess.CompanyOwner, companyId, request, async me =>
        {
            await members.Remove(me, Id(userId));
            return Done("Member removed successfully");
        });
}
