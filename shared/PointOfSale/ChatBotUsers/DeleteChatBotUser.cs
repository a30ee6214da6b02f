using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>Takes the chatbot away from a telephone (contract D46).</summary>
public sealed class DeleteChatBotUser(Shop shop)
{
    /// <summary>Removes the telephone.</summary>
    public Task Run(string number) => shop.Transact(async transaction =>
    {
        var user = ReadChatBotUsers.IsKey(number) ? await transaction.Find<ChatBotUser>(number) : null;
        transaction.Delete(user ?? throw Refusal.NotFound());
    });
}
