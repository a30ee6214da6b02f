namespace Mostrador.SmartSales.Users;

/// <summary>An account as the API shows it (contract 4.4); never the password.</summary>
public sealed record UserProfileView(
    long Id, string Username, string Email, string FirstName, string LastName, string? Role, bool IsStaff, bool IsSuperuser, bool IsActive)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "CustomUser";

    /// <summary>The view of a user.</summary>
    public static UserProfileView Of(User user) => new(
        user.Id, user.Username, user.Email, user.FirstName, user.LastName, user.Role, user.IsAdmin, user.IsSuperuser, user.IsActive);
}
