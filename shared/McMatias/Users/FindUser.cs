using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Users;

/// <summary>Finds users by something else than their id.</summary>
internal static class FindUser
{
    /// <summary>The user with this e-mail, whatever its case and accents, active or not.</summary>
    public static async Task<User?> UserBy(this PartitionReader reader, string email) =>
        await reader.OwnerOf(User.EmailScope, SearchText.Fold(email)) is { } key ? await reader.Peek<User>(key) : null;
}
