using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.SmartSales.Carts;

/// <summary>
/// Understands what a sentence asks of the cart that the client keeps (contract 4.15). No order is made, and no stock is touched.
/// </summary>
public sealed class UnderstandCart(Shop shop, IndexedCatalogue catalogue)
{
    /// <summary>What the client is to do.</summary>
    public async Task<(string Prompt, CartCommand Command)> Run(RequestBody body)
    {
        var prompt = PromptForm.Read(Input.Whole(body, DjangoMessages.English), "El campo \"prompt\" es requerido");
        var command = CartGrammar.Read(prompt, await catalogue.Now(shop.Read));
        return command.Error is { } error ? throw NotUnderstood(prompt, error) : (prompt, command);
    }

    private static Refusal NotUnderstood(string prompt, string error) =>
        DjangoAnswer.Of(new JsonObject { ["success"] = false, ["error"] = error, ["prompt"] = prompt }, 400);
}
