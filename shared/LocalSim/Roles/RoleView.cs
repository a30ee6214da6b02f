using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Roles;

/// <summary>A role with the modules that it opens (contract 12).</summary>
public sealed record RoleView(long Id, string Name, string Description, ModuleView[] Modules)
{
    /// <summary>The view of a role.</summary>
    public static RoleView Of(Role role) => new(
        role.Id, role.Name, role.Description, [.. AppModule.Of(role.ModuleIds).Select(module => new ModuleView(module.Id, module.Name))]);
}

/// <summary>A part of the application.</summary>
public sealed record ModuleView(long Id, string Name);

/// <summary>All roles.</summary>
public sealed record RoleListView(RoleView[] Roles);

/// <summary>A role that was made, and a sentence.</summary>
public sealed record NewRoleView(string Message, RoleView Role);
