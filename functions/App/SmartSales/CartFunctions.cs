using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Carts;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;
using static Mostrador.SmartSales.SmartSalesReply;

namespace Mostrador.App.SmartSales;

/// <summary>The cart, which the client keeps: what a sentence asks of it, and what somebody may be typing.</summary>
public sealed class CartFunctions(SmartSalesGate gate, UnderstandCart understand, SuggestProducts suggest)
{
    /// <summary>Understands a Spanish sentence such as "Agrega 2 smartphones al carrito" and tells the client what to do to its cart.</summary>
    /// <remarks>No order is made, and no stock is touched. Products that are taken out, and an emptied cart, have fewer fields.</remarks>
    [Function("smartsales-orders-cart-understand")]
    [Operation(SmartSalesAccess.User, Body = typeof(PromptForm), Answer = typeof(CartAdditionView), EmptyAnswer = typeof(CartRemovalView))]
    public Task<IResult> Understand(
        [HttpTrigger(Anonymous, "post", Route = "smartsales/api/orders/cart/add-natural-language")] HttpRequest request) =>
        gate.User(request, async _ =>
        {
            var (prompt, command) = await understand.Run(await gate.Body(request));
            return command.Action == CartAction.Add ? Ok(CartAdditionView.Of(prompt, command)) : Ok(CartRemovalView.Of(prompt, command));
        });

    /// <summary>Suggests up to five products whose name contains `q`, newest first.</summary>
    /// <remarks>Case and accents do not matter. For less than two letters there is nothing.</remarks>
    [Function("smartsales-orders-cart-suggestions")]
    [Operation(SmartSalesAccess.Public, Answer = typeof(SuggestionsView), EmptyAnswer = typeof(NoSuggestionsView))]
    [QueryParameter("q", "What was typed so far. With fewer than two characters nothing is suggested.")]
    public Task<IResult> Suggest(
        [HttpTrigger(Anonymous, "get", Route = "smartsales/api/orders/cart/suggestions")] HttpRequest request) =>
        gate.Public(request, async _ =>
            await suggest.Run(request.Query["q"].LastOrDefault() ?? "") is { } found ? Ok(found) : Ok(NoSuggestionsView.Empty));
}
