using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Users;

/// <summary>Finds users by something else than their id.</summary>
internal static class FindUser
{
    /// <summary>The user with exactly this user name, active or not.</summary>
    public static async Task<User?> UserNamed(this PartitionReader reader, string username) =>
        await reader.OwnerOf(User.UsernameScope, username) is { } key ? await reader.Peek<User>(key) : null;

    /// <summary>The one user with this e-mail; null when there is none, or more than one, because e-mails are not unique here.</summary>
    public static async Task<User?> UserBy(this PartitionReader reader, string email) =>
        await reader.Query(DocumentQuery.Over<User>().Where(User.EmailField.Is(email)).Take(2)) is [var only] ? only : null;
}
