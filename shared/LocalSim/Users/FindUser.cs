using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Users;

/// <summary>Finds users by something else than their user name.</summary>
internal static class FindUser
{
    /// <summary>The user who has this e-mail, active or not.</summary>
    public static async Task<User?> UserBy(this PartitionReader reader, string email) =>
        await reader.OwnerOf(User.EmailScope, User.Comparable(email)) is { } key ? await reader.Peek<User>(key) : null;

    /// <summary>The user with this id, active or not.</summary>
    public static Task<User?> UserBy(this PartitionReader reader, long id) =>
        reader.First(DocumentQuery.Over<User>().Where(User.IdField.Is(id)));

    /// <summary>The user with this id, active or not, relied upon. Which user name belongs to an id never changes.</summary>
    public static async Task<User?> FindUserBy(this Transaction transaction, long id) =>
        await transaction.UserBy(id) is { } user ? await transaction.Find<User>(user.Key) : null;

    /// <summary>How all users are called, by id: there are as many as the shops have staff.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> UserNames(this PartitionReader reader) =>
        (await reader.Query(DocumentQuery.Over<User>())).ToDictionary(user => user.Id, user => user.DisplayName);
}
