using System.Text.RegularExpressions;
using Mostrador.Kernel.Dialects.Stockly.Fields;

namespace Mostrador.Stockly.Accounts;

/// <summary>What persons and companies are described by, with the rules of contract 2.2.</summary>
internal static partial class AccountFields
{
    private const int MostPasswordCharacters = 100;

    /// <summary>What a change is told that changes nothing.</summary>
    public const string NothingToChange = "At least one field must be provided for update";

    /// <summary>An e-mail address, kept in lower case.</summary>
    public static TextField Email(string name) => new TextField(name).TrimmedToLower()
        .Email("Invalid email format")
        .AtLeast(5, "Email must be at least 5 characters")
        .AtMost(255, "Email must not exceed 255 characters");

    /// <summary>A new password.</summary>
    public static TextField Password(string name) => new TextField(name)
        .AtLeast(8, "Password must be at least 8 characters")
        .AtMost(MostPasswordCharacters, "Password must not exceed 100 characters")
        .Must(text => text.Any(char.IsUpper), "Password must contain at least one uppercase letter")
        .Must(text => text.Any(char.IsLower), "Password must contain at least one lowercase letter")
        .Must(text => text.Any(char.IsDigit), "Password must contain at least one number")
        .Must(text => text.Any(c => !char.IsAsciiLetterOrDigit(c)), "Password must contain at least one special character");

    /// <summary>A person's name.</summary>
    public static TextField PersonName { get; } = new TextField("name").Trimmed()
        .AtLeast(2, "Name must be at least 2 characters")
        .AtMost(255, "Name must not exceed 255 characters");

    /// <summary>A telephone number.</summary>
    public static TextField Phone(string name) => new TextField(name)
        .Matches(PhoneShape(), "Invalid phone number format")
        .AtLeast(8, "Phone must be at least 8 characters")
        .AtMost(20, "Phone must not exceed 20 characters");

    /// <summary>A company's name.</summary>
    public static TextField CompanyName(string name) => new TextField(name).Trimmed()
        .AtLeast(2, "Company name must be at least 2 characters")
        .AtMost(255, "Company name must not exceed 255 characters");

    /// <summary>A company's tax number.</summary>
    public static TextField Ruc(string name) => new TextField(name).Trimmed()
        .AtLeast(5, "RUC must be at least 5 characters")
        .AtMost(50, "RUC must not exceed 50 characters");

    /// <summary>A company's site.</summary>
    public static TextField Website(string name) => new TextField(name).Url("Invalid website URL");

    [GeneratedRegex(@"^\+?[0-9\s\-()]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
