using Mostrador.Kernel.OpenApi;
using Mostrador.McMatias.Access;

namespace Mostrador.App.Docs.McMatias;

/// <summary>The levels of the gate in words.</summary>
internal static class McMatiasLevels
{
    public static IReadOnlyList<AccessLevel> All { get; } =
    [
        new AccessLevel(McMatiasAccess.Open, "everybody; no token is looked at", NeedsToken: false),
        new AccessLevel(McMatiasAccess.User, "every active user, within his branch; super administrators within all"),
        new AccessLevel(McMatiasAccess.SuperAdmins, "super administrators (`numero_rol` 1)", NeedsRole: true),
    ];
}
