namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>A chatbot user as the API shows it (contract 12).</summary>
public sealed record ChatBotUserView(string MobileNumber, string Name, DateTimeOffset? LastInteraction)
{
    /// <summary>The view of a chatbot user.</summary>
    public static ChatBotUserView Of(ChatBotUser user) => new(user.MobileNumber, user.Name, user.LastInteraction);
}
