using System.Text;
using System.Text.Json;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>The e-mail address by which a module knows the holder of a token.</summary>
internal static class StaffEmail
{
    // In this order, because of who can choose the value. Both names that members sign in with end in a domain that the tenant
    // has proved to own, and only its administrators assign them; preferred_username is the same name in tokens of version 2.0.
    // email is free text of the directory, and is looked at only where a token has no such name. One token is one person: a
    // later claim is not tried because an earlier one names nobody here, or a deactivated user could come back under another name.
    private static readonly string[] Names = ["upn", "preferred_username", "email"];

    /// <summary>The address; null when the tenant vouches for none.</summary>
    public static string? Of(JsonElement claims, string issuer, Guid tenant)
    {
        if (IsGuest(claims, issuer, tenant))
            return null;
        foreach (var name in Names)
        {
            if (name == "email" && IsDisowned(claims))
                continue;
            if (claims.TextOf(name)?.Trim() is { Length: <= 254 } text && IsAddress(text))
                return text;
        }

        return null;
    }

    // A guest's names come from his home: whoever runs that could call himself like anybody here.
    private static bool IsGuest(JsonElement claims, string issuer, Guid tenant) =>
        (claims.TryGetProperty("idp", out var home) && home.ToString() is var name && name != issuer && name != $"https://sts.windows.net/{tenant:D}/")
        || (claims.TryGetProperty("acct", out var account) && account.ToString() == "1");

    // "E-mail domain owner verified" is told only where the tenant is set up for it; then it counts.
    private static bool IsDisowned(JsonElement claims) =>
        claims.TryGetProperty("xms_edov", out var verified) && verified.ToString() is not ("1" or "true" or "True");

    // Addresses are compared without case, and some letters beyond ASCII have an ASCII letter as their lower case.
    private static bool IsAddress(string text) =>
        Ascii.IsValid(text) && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1;
}
