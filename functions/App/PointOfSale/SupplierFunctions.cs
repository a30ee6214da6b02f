using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.Suppliers;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Who delivers products.</summary>
public sealed class SupplierFunctions(PosGate gate, ReadSuppliers read, SaveSupplier save, DeleteSupplier delete)
{
    /// <summary>Lists the suppliers.</summary>
    /// <remarks>All of them in one list; products refer to them by id.</remarks>
    [Function("pos-suppliers-list")]
    [Operation(PosAccess.Managers, Answer = typeof(SupplierView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/suppliers")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await read.All()));

    /// <summary>Opens a supplier.</summary>
    /// <remarks>Products refer to it by the id that is answered.</remarks>
    [Function("pos-suppliers-create")]
    [Operation(PosAccess.Managers, Body = typeof(SupplierForm), Answer = typeof(SupplierView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/suppliers")] HttpRequest request) =>
        gate.Managers(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one supplier.</summary>
    /// <remarks>A supplier that was deleted is not found.</remarks>
    [Function("pos-suppliers-read")]
    [Operation(PosAccess.Managers, Answer = typeof(SupplierView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/suppliers/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, async _ => Ok(await read.One(Id(id))));

    /// <summary>Changes what is sent of a supplier; PUT is partial too.</summary>
    /// <remarks>What is not sent stays as it is; what is sent must not be blank.</remarks>
    [Function("pos-suppliers-update")]
    [Operation(PosAccess.Managers, Body = typeof(SupplierForm), PartialPut = true, Answer = typeof(SupplierView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/suppliers/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, async _ => Ok(await save.Update(Id(id), await gate.Body(request))));

    /// <summary>Deletes a supplier that no product refers to.</summary>
    /// <remarks>One that products refer to is refused: give them another supplier first.</remarks>
    [Function("pos-suppliers-delete")]
    [Operation(PosAccess.Managers)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/suppliers/{id}")] HttpRequest request, string id) =>
        gate.Managers(request, _ => NoContent(delete.Run(Id(id))));
}
