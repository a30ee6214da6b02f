using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Customers;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>The customers of the whole shop: no branch has its own.</summary>
public sealed class CustomerFunctions(McMatiasGate gate, ReadCustomers read, SaveCustomer save, DeleteCustomer delete)
{
    /// <summary>Lists the customers that a search finds, by name, identity card, telephone or e-mail.</summary>
    /// <remarks>Customers belong to no branch. Without a search all of them are listed.</remarks>
    [Function("mcmatias-clientes-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(CustomerView), Shape = AnswerShape.Page)]
    [QueryParameter("search", "Words, or `\"phrases\"`, that must all occur.")]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/clientes")] HttpRequest request) =>
        gate.User(request, async _ => Ok(await read.Page(request)));

    /// <summary>Registers a customer. Only the name is needed.</summary>
    /// <remarks>Customers belong to no branch. Identity card, telephone and e-mail may be null.</remarks>
    [Function("mcmatias-clientes-create")]
    [Operation(McMatiasAccess.User, Body = typeof(CustomerForm), Answer = typeof(CustomerView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/clientes")] HttpRequest request) =>
        gate.User(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one customer.</summary>
    /// <remarks>Customers belong to no branch, so every user finds every one.</remarks>
    [Function("mcmatias-clientes-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(CustomerView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/clientes/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await read.One(Id(id, CustomerView.What))));

    /// <summary>Changes a customer.</summary>
    /// <remarks>PUT takes the whole, PATCH what is to be changed.</remarks>
    [Function("mcmatias-clientes-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(CustomerForm), Answer = typeof(CustomerView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/clientes/{id}")] HttpRequest request, string id) =>
        gate.User(request, async _ => Ok(await save.Update(
            Id(id, CustomerView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a customer, unless he has repairs; his sales show none from then on.</summary>
    /// <remarks>One with repairs is refused: they must keep whom to call.</remarks>
    [Function("mcmatias-clientes-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/clientes/{id}")] HttpRequest request, string id) =>
        gate.User(request, _ => NoContent(delete.Run(Id(id, CustomerView.What))));
}
