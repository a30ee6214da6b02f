using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>Chatbot users (contract D42, D43).</summary>
public sealed class ReadChatBotUsers(Shop shop)
{
    private const int LongestNumber = 40;

    /// <summary>All, ascending by number.</summary>
    public async Task<ChatBotUserView[]> All()
    {
        var users = await shop.Read.Query(DocumentQuery.Over<ChatBotUser>().OrderBy(ChatBotUser.NumberField.Ascending));
        return [.. users.Select(ChatBotUserView.Of)];
    }

    /// <summary>One.</summary>
    public async Task<ChatBotUserView> One(string number) =>
        IsKey(number) && await shop.Read.Peek<ChatBotUser>(number) is { } user ? ChatBotUserView.Of(user) : throw Refusal.NotFound();

    /// <summary>Whether a path's text can be a number at all.</summary>
    internal static bool IsKey(string number) => number.Length is > 0 and <= LongestNumber;
}
