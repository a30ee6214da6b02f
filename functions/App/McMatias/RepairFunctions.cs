using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Repairs;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.McMatias.McMatiasReply;

namespace Mostrador.App.McMatias;

/// <summary>What the branches repair, with photos.</summary>
public sealed class RepairFunctions(McMatiasGate gate, ReadRepairs read, SaveRepair save, DeleteRepair delete)
{
    /// <summary>Lists the repairs of the caller's branch; super administrators see all.</summary>
    /// <remarks>In whatever state, with the addresses of their photos.</remarks>
    [Function("mcmatias-servicios-tecnicos-list")]
    [Operation(McMatiasAccess.User, Answer = typeof(RepairView), Shape = AnswerShape.Page)]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/servicios_tecnicos")] HttpRequest request) =>
        gate.User(request, async me => Ok(await read.Page(me, request)));

    /// <summary>Takes in a repair, as JSON or as a form with its photos. Without a number it gets the next one of the year.</summary>
    /// <remarks>It is one of the caller's branch; only super administrators may name another.</remarks>
    [Function("mcmatias-servicios-tecnicos-create")]
    [Operation(McMatiasAccess.User, Body = typeof(RepairForm), Answer = typeof(RepairView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "mcmatias/api/servicios_tecnicos")] HttpRequest request) =>
        gate.User(request, async me => Created(await save.Create(me, request, await gate.Body(request))));

    /// <summary>Shows one repair within reach.</summary>
    /// <remarks>A repair of another branch is not found.</remarks>
    [Function("mcmatias-servicios-tecnicos-single-read")]
    [Operation(McMatiasAccess.User, Answer = typeof(RepairView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", "head", Route = "mcmatias/api/servicios_tecnicos/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await read.One(me, request, Id(id, RepairView.What))));

    /// <summary>Changes a repair. A new photo replaces the one before; null or an empty text takes it away.</summary>
    /// <remarks>The number must stay unique. A photo is a JPEG, PNG or WebP of at most 10 MB.</remarks>
    [Function("mcmatias-servicios-tecnicos-single-update")]
    [Operation(McMatiasAccess.User, Body = typeof(RepairForm), Answer = typeof(RepairView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "mcmatias/api/servicios_tecnicos/{id}")] HttpRequest request, string id) =>
        gate.User(request, async me => Ok(await save.Update(
            me, request, Id(id, RepairView.What), await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Deletes a repair with its photos.</summary>
    /// <remarks>A repair of another branch is not found.</remarks>
    [Function("mcmatias-servicios-tecnicos-single-delete")]
    [Operation(McMatiasAccess.User)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "mcmatias/api/servicios_tecnicos/{id}")] HttpRequest request, string id) =>
        gate.User(request, me => NoContent(delete.Run(me, Id(id, RepairView.What))));
}
