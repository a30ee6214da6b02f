namespace Mostrador.Stockly.Accounts;

/// <summary>A user as he sees himself (contract, endpoints 5 and 7).</summary>
public sealed record ProfileView(string Id, string Email, string Name, string? Phone, DateTimeOffset CreatedAt)
{
    /// <summary>The view of a user.</summary>
    public static ProfileView Of(User user) => new(user.Id, user.Email, user.Name, user.Phone, user.CreatedAt);
}
