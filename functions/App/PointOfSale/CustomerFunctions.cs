using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Customers;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Customers, their points and their store credit.</summary>
public sealed class CustomerFunctions(PosGate gate, ReadCustomers read, SaveCustomer save, DeleteCustomer delete, ChangePoints changePoints, PayCredit payCredit)
{
    /// <summary>Lists the customers with their credit ledgers.</summary>
    /// <remarks>Points and credit are balances as of now; the movements of points are at `history`.</remarks>
    [Function("pos-customers-list")]
    [Operation(PosAccess.Staff, Answer = typeof(CustomerView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/customers")] HttpRequest request) =>
        gate.Staff(request, async _ => Ok(await read.All()));

    /// <summary>Registers a customer; telephone and e-mail are unique.</summary>
    /// <remarks>Points and debt start at zero, and cannot be sent.</remarks>
    [Function("pos-customers-create")]
    [Operation(PosAccess.Staff, Body = typeof(CustomerForm), Answer = typeof(CustomerView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/customers")] HttpRequest request) =>
        gate.Staff(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one customer.</summary>
    /// <remarks>With his credit ledger; a customer who was deleted is not found.</remarks>
    [Function("pos-customers-read")]
    [Operation(PosAccess.Staff, Answer = typeof(CustomerView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/customers/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Changes a customer's data, never his balances: PUT the whole, PATCH what is sent.</summary>
    /// <remarks>Telephone and e-mail must stay unique. Balances change by orders, points and payments only.</remarks>
    [Function("pos-customers-update")]
    [Operation(PosAccess.Staff, Body = typeof(CustomerForm), Answer = typeof(CustomerView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/customers/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await save.Update(Id(id), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a customer for good with both ledgers; his orders stay, without him.</summary>
    /// <remarks>Telephone and e-mail are free for somebody else from now on.</remarks>
    [Function("pos-customers-delete")]
    [Operation(PosAccess.Staff)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/customers/{id}")] HttpRequest request, string id) =>
        gate.Staff(request, _ => NoContent(delete.Run(Id(id))));

    /// <summary>Gives, takes or corrects points; the balance never falls below zero.</summary>
    /// <remarks>`EARN` adds, `REDEEM` subtracts whatever the sign, `ADJUSTMENT` takes the sign as sent.</remarks>
    [Function("pos-customers-points")]
    [Operation(PosAccess.Staff, Body = typeof(ChangePoints), Answer = typeof(PointsChanged), Status = 201)]
    public Task<IResult> ChangePoints(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/customers/{id}/points")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Created(await changePoints.Run(Id(id), await gate.Body(request))));

    /// <summary>Lists the movements of a customer's points, newest first; their sum is his balance.</summary>
    /// <remarks>Orders earn and redeem points by themselves; corrections are those of `points`.</remarks>
    [Function("pos-customers-history")]
    [Operation(PosAccess.Staff, Answer = typeof(PointsEntryView[]))]
    public Task<IResult> PointsHistory(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/customers/{id}/history")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.PointsHistory(Id(id))));

    /// <summary>Lists the movements of a customer's store credit, newest first.</summary>
    /// <remarks>Orders on credit add to the debt, payments take from it.</remarks>
    [Function("pos-customers-credit-history")]
    [Operation(PosAccess.Staff, Answer = typeof(CreditEntryView[]))]
    public Task<IResult> CreditHistory(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/customers/{id}/credit-history")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await read.CreditHistory(Id(id))));

    /// <summary>Takes a payment towards a customer's debt; paying too much ends it.</summary>
    /// <remarks>The ledger keeps the whole amount that was paid.</remarks>
    [Function("pos-customers-pay-credit")]
    [Operation(PosAccess.Staff, Body = typeof(PayCredit), Answer = typeof(CreditPaid))]
    public Task<IResult> PayCredit(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/customers/{id}/pay-credit")] HttpRequest request, string id) =>
        gate.Staff(request, async _ => Ok(await payCredit.Run(Id(id), await gate.Body(request))));
}
