using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.PointOfSale.Access;
using Mostrador.PointOfSale.ChatBotUsers;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.PointOfSale.PosAnswer;

namespace Mostrador.App.PointOfSale;

/// <summary>Telephones that may use the chatbot.</summary>
public sealed class ChatBotUserFunctions(PosGate gate, ReadChatBotUsers read, SaveChatBotUser save, DeleteChatBotUser delete)
{
    /// <summary>Lists the chatbot users.</summary>
    /// <remarks>Each is known by its telephone number.</remarks>
    [Function("pos-chatbotusers-list")]
    [Operation(PosAccess.Managers, Answer = typeof(ChatBotUserView[]))]
    public Task<IResult> List(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/chatbotusers")] HttpRequest request) =>
        gate.Managers(request, async _ => Ok(await read.All()));

    /// <summary>Adds a telephone.</summary>
    /// <remarks>The number is the key, and unique.</remarks>
    [Function("pos-chatbotusers-create")]
    [Operation(PosAccess.Managers, Body = typeof(ChatBotUserForm), Answer = typeof(ChatBotUserView), Status = 201)]
    public Task<IResult> Create(
        [HttpTrigger(Anonymous, "post", Route = "pos/api/chatbotusers")] HttpRequest request) =>
        gate.Managers(request, async _ => Created(await save.Create(await gate.Body(request))));

    /// <summary>Shows one telephone.</summary>
    /// <remarks>A `+` in the number may be sent as it is or as `%2B`.</remarks>
    [Function("pos-chatbotusers-read")]
    [Operation(PosAccess.Managers, Answer = typeof(ChatBotUserView))]
    public Task<IResult> Read(
        [HttpTrigger(Anonymous, "get", Route = "pos/api/chatbotusers/{number}")] HttpRequest request, string number) =>
        gate.Managers(request, async _ => Ok(await read.One(number)));

    /// <summary>Renames a telephone; the number is the key and stays.</summary>
    /// <remarks>Only the name can be changed, and it must not be blank.</remarks>
    [Function("pos-chatbotusers-update")]
    [Operation(PosAccess.Managers, Body = typeof(ChatBotUserForm), Without = ["mobile_number"], Answer = typeof(ChatBotUserView))]
    public Task<IResult> Update(
        [HttpTrigger(Anonymous, "put", "patch", Route = "pos/api/chatbotusers/{number}")] HttpRequest request, string number) =>
        gate.Managers(request, async _ => Ok(await save.Update(number, await gate.Body(request), partial: HttpMethods.IsPatch(request.Method))));

    /// <summary>Removes a telephone.</summary>
    /// <remarks>The number can be added again afterwards.</remarks>
    [Function("pos-chatbotusers-delete")]
    [Operation(PosAccess.Managers)]
    public Task<IResult> Delete(
        [HttpTrigger(Anonymous, "delete", Route = "pos/api/chatbotusers/{number}")] HttpRequest request, string number) =>
        gate.Managers(request, _ => NoContent(delete.Run(number)));
}
