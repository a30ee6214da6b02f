using Mostrador.Kernel.Documents;

namespace Mostrador.PointOfSale.Users;

/// <summary>Finds a user by what he signs in with.</summary>
internal static class FindUser
{
    /// <summary>The user who has this e-mail, active or not; e-mails are compared without case.</summary>
    public static async Task<User?> UserBy(this PartitionReader reader, string email) =>
        await reader.OwnerOf(User.EmailScope, User.Comparable(email)) is { } key ? await reader.Peek<User>(key) : null;
}
