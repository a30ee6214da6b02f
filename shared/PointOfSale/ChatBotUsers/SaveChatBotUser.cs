using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>Lets a telephone use the chatbot, and renames it (contract D44, D45, I8).</summary>
public sealed class SaveChatBotUser(Shop shop)
{
    /// <summary>Adds a telephone. The number is the document's key, so the second of two equal ones is refused.</summary>
    public Task<ChatBotUserView> Create(RequestBody body) => shop.Transact(async transaction =>
    {
        var input = Input.Whole(body, DjangoMessages.English);
        var user = ChatBotUserForm.ReadNew(input);
        var number = ChatBotUserForm.MobileNumber.Name;
        if (input.IsGood(number) && await transaction.Peek<ChatBotUser>(user.Key) is not null)
            input.Fail(number, input.Messages.AlreadyTaken("chat bot users", "mobile number"));
        input.Check();
        transaction.Create(user);
        return ChatBotUserView.Of(user);
    });

    /// <summary>Renames a telephone.</summary>
    public Task<ChatBotUserView> Update(string number, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = ReadChatBotUsers.IsKey(number) ? await transaction.Find<ChatBotUser>(number) : null;
        if (current is null)
            throw Refusal.NotFound();
        var input = Input.Of(body, DjangoMessages.English, partial);
        var user = ChatBotUserForm.ReadChange(input, current);
        input.Check();
        transaction.Replace(user);
        return ChatBotUserView.Of(user);
    });
}
