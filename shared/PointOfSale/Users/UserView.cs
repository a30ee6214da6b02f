namespace Mostrador.PointOfSale.Users;

/// <summary>A user as the API shows it (contract 5); never the password.</summary>
public sealed record UserView(
    long Id, string Username, string Email, string FirstName, string LastName, string PhoneNumber, string Address, string Role, bool IsActive)
{
    /// <summary>The view of a user.</summary>
    public static UserView Of(User user) => new(
        user.Id, user.Username, user.Email, user.FirstName, user.LastName, user.PhoneNumber, user.Address, user.Role, user.IsActive);
}
