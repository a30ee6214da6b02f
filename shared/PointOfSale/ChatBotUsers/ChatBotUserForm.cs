using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.PointOfSale.ChatBotUsers;

/// <summary>The fields of a chatbot user (contract 12). The number is the key and cannot change.</summary>
public static class ChatBotUserForm
{
    internal static readonly TextField MobileNumber = new("mobile_number", 20);
    private static readonly TextField Name = new("name", 50);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [MobileNumber, Name];

    internal static ChatBotUser ReadNew(Input input)
    {
        var number = input.Read(MobileNumber, "");

        // The number is part of paths, where a slash would end it.
        if (number.Contains('/', StringComparison.Ordinal))
            input.Fail(MobileNumber.Name, "Enter a valid value.");
        return new ChatBotUser { MobileNumber = number, Name = input.Read(Name, "") };
    }

    internal static ChatBotUser ReadChange(Input input, ChatBotUser current) => current with { Name = input.Read(Name, current.Name) };
}
