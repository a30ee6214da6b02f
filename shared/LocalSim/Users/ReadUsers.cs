using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Roles;

namespace Mostrador.LocalSim.Users;

/// <summary>Users, active or not (contract 11.1, 11.2).</summary>
public sealed class ReadUsers(Business business)
{
    /// <summary>All of them, by id.</summary>
    public async Task<UserListView> All()
    {
        // The roles afterwards: whichever a user has, it was there before him.
        var users = await business.Read.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        var roles = (await business.Read.Query(DocumentQuery.Over<Role>())).ToDictionary(role => role.Id, role => role.Name);
        return new UserListView([.. users.Select(user => UserRowView.Of(user, roles[user.RoleId], business))], users.Count);
    }

    /// <summary>One of them.</summary>
    public async Task<UserView> One(string userId)
    {
        var user = await business.Read.UserBy(UserPath.Read(userId)) ?? throw FastApiAnswer.NotFound("Usuario no encontrado");
        var role = await business.Read.Peek<Role>(user.RoleId)
            ?? throw new InvalidDataException($"User {user.Id} has the role {user.RoleId}, which does not exist.");
        return new UserView(
            user.Id, user.Username, user.FullName, user.Email,
            new UserRoleView(role.Id, role.Name, [.. AppModule.Of(role.ModuleIds).Select(module => module.Name)]),
            user.IsActive, business.Local(user.CreatedAt));
    }
}

/// <summary>All users.</summary>
public sealed record UserListView(UserRowView[] Users, int Total);

/// <summary>A user in a list.</summary>
public sealed record UserRowView(
    long Id, string Username, string FullName, string Email, long RoleId, string RoleName, bool IsActive, DateTime CreatedAt)
{
    /// <summary>The view of a user.</summary>
    public static UserRowView Of(User user, string role, Business business) => new(
        user.Id, user.Username, user.FullName, user.Email, user.RoleId, role, user.IsActive, business.Local(user.CreatedAt));
}

/// <summary>A user with his role and what it opens.</summary>
public sealed record UserView(
    long Id, string Username, string FullName, string Email, UserRoleView Role, bool IsActive, DateTime CreatedAt);

/// <summary>A user's role, with the names of its modules.</summary>
public sealed record UserRoleView(long Id, string Name, string[] Modules);
