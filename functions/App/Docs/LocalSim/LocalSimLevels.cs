using System.Text.Json.Nodes;
using Mostrador.Kernel.OpenApi;
using Mostrador.LocalSim.Access;

namespace Mostrador.App.Docs.LocalSim;

/// <summary>The levels of the gate in words, each with the refusal that its callers get.</summary>
internal static class LocalSimLevels
{
    public static IEnumerable<AccessLevel> All =>
    [
        new AccessLevel(LocalSimAccess.Public, "everybody", NeedsToken: false),
        new AccessLevel(LocalSimAccess.User, "every active user, whatever the role"),
        .. Permission.Levels.Select(Of),
    ];

    private static AccessLevel Of(Permission permission) => new(permission.Access, Who(permission), NeedsRole: true)
    {
        Refusals = new JsonObject { ["Not for this role"] = new JsonObject { ["detail"] = permission.Refusal } },
    };

    private static string Who(Permission permission)
    {
        var modules = permission.Modules.Select(module => $"`{module.Name}`").ToList();
        var who = modules.Count == 0
            ? "administrators (the role `Admin`)"
            : $"administrators, and roles that open {string.Join(" or ", modules)}";
        return permission.Access == LocalSimAccess.ReadUser ? $"the user himself, {who}" : who;
    }
}
