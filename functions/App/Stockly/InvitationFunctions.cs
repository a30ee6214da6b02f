using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Companies;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.Stockly.StocklyReply;

namespace Mostrador.App.Stockly;

/// <summary>Invitations into a company: a code of eight characters, good for a day and for one registration.</summary>
public sealed class InvitationFunctions(
    StocklyGate gate, CreateInvitation create, ReadInvitations invitations, WithdrawInvitation withdraw)
{
    /// <summary>Invites somebody into the active company, or another one of the caller's.</summary>
    /// <remarks>Whoever registers with the code before it expires joins in this role; it is good once.</remarks>
    [Function("stockly-invitations-create")]
    [Operation(StocklyAccess.CreateInvitation, Body = typeof(InvitationForm), Answer = typeof(NewInvitationView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "stockly/api/v1/invitations")] HttpRequest request) =>
        gate.InActiveCompany(request, async caller => Created(await create.Run(caller, await gate.Body(request))));

    /// <summary>Lists the active company's invitations that can still be used, newest first.</summary>
    /// <remarks>Those that were used, withdrawn or have expired are not among them.</remarks>
    [Function("stockly-invitations-list")]
    [Operation(StocklyAccess.ReadInvitations, Answer = typeof(InvitationView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invitations")] HttpRequest request) =>
        gate.Member(StocklyAccess.ReadInvitations, request, async me => Ok(await invitations.Usable(me)));

    /// <summary>Says where a code leads, to whoever has it.</summary>
    /// <remarks>Needs no token. A code that was used, withdrawn or has expired is not found.</remarks>
    [Function("stockly-invitations-validate")]
    [Operation(StocklyAccess.Public, Answer = typeof(InvitationOfferView))]
    public Task<IResult> Validate(
        [HttpTrigger(Anonymous, "get", Route = "stockly/api/v1/invitations/validate/{code}")] HttpRequest request, string code) =>
        gate.Public(request, async () => Ok(await invitations.Offer(code)));

    /// <summary>Takes an invitation back, by its code or its id.</summary>
    /// <remarks>That of another company is not found.</remarks>
    [Function("stockly-invitations-withdraw")]
    [Operation(StocklyAccess.WithdrawInvitation, Shape = AnswerShape.Message)]
    public Task<IResult> Withdraw(
        [HttpTrigger(Anonymous, "delete", Route = "stockly/api/v1/invitations/{code}")] HttpRequest request, string code) =>
        gate.InActiveCompany(request, async caller =>
        {
            await withdraw.Run(caller, code);
            return Done("Invitation code deactivated successfully");
        });
}
