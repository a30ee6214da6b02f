using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>The caller himself, and the companies that he works in.</summary>
public sealed class OwnProfileFunctions(StocklyGate gate, ChangeProfile change, ReadOwnCompanies companies, SwitchCompany switchCompany)
{
    /// <summary>Shows the caller's profile.</summary>
    /// <remarks>The password is never shown.</remarks>
    [Function("stockly-users-profile-read")]
    [Operation(StocklyAccess.User, Answer = typeof(ProfileView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/users/profile")] HttpRequest request) =>
        gate.User(request, caller => Task.FromResult(Ok(ProfileView.Of(caller.User))));

    /// <summary>Changes the caller's name or telephone.</summary>
    /// <remarks>At least one of them must be sent; the e-mail stays.</remarks>
    [Function("stockly-users-profile-update")]
    [Operation(StocklyAccess.User, Body = typeof(ProfileForm), PartialPut = true, Answer = typeof(ProfileView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", Route = "stockly/api/v1/users/profile")] HttpRequest request) =>
        gate.User(request, async caller => Ok(await change.Run(caller, await gate.Body(request))));

    /// <summary>Lists the caller's companies, most recently joined first.</summary>
    /// <remarks>Each with his role there; the session is in one of them at a time.</remarks>
    [Function("stockly-users-companies")]
    [Operation(StocklyAccess.User, Answer = typeof(OwnCompanyView[]))]
    public Task<IResult> Companies(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/users/companies")] HttpRequest request) =>
        gate.User(request, async caller => Ok(await companies.Run(caller)));

    /// <summary>Moves the caller's session to another of his companies.</summary>
    /// <remarks>The tokens in use work there from the next request on; the new ones belong to the same session.</remarks>
    [Function("stockly-users-switch")]
    [Operation(StocklyAccess.User, Answer = typeof(SwitchedCompanyView))]
    public Task<IResult> Switch(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/users/switch-company/{companyId}")] HttpRequest request, string companyId) =>
        gate.User(request, async caller => Ok(await switchCompany.Run(caller, Id(companyId))));
}
