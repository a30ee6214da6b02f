using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Users;

/// <summary>Who somebody is and what he may (contract 4.2).</summary>
public sealed record OwnProfileView(string Username, string FullName, string Email, string Role, string[] Modules)
{
    /// <summary>The view of the caller.</summary>
    public static OwnProfileView Of(Caller caller) => new(
        caller.User.Username, caller.User.FullName, caller.User.Email, caller.Role.Name,
        [.. AppModule.Of(caller.Role.ModuleIds).Select(module => module.Name)]);
}
