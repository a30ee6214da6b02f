using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>A telephone that may use the company's chatbot (contract 12).</summary>
public sealed record ChatBotUser : IDocument<ChatBotUser>
{
    /// <inheritdoc/>
    public static DocumentType<ChatBotUser> Type { get; } =
        new("pos-chatbot-user", PosDocuments.Stored.ChatBotUser, new DocumentIndex("mobileNumber"));

    /// <summary>The telephone number.</summary>
    public static DocumentField<string> NumberField { get; } = new("mobileNumber");

    /// <inheritdoc/>
    public string Key => MobileNumber;

    /// <summary>The telephone number, compared exactly.</summary>
    public required string MobileNumber { get; init; }

    /// <summary>Whose telephone it is.</summary>
    public required string Name { get; init; }

    /// <summary>When the bot last heard from it; written by the bot only.</summary>
    public DateTimeOffset? LastInteraction { get; init; }
}
