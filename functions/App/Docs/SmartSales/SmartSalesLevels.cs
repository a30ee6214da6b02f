using Mostrador.Kernel.OpenApi;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Access;

namespace Mostrador.App.Docs.SmartSales;

/// <summary>The levels of the gate in words.</summary>
internal static class SmartSalesLevels
{
    private const string Everyone = "every active user, whatever the role";

    public static IEnumerable<AccessLevel> Of(SmartSalesSettings settings) =>
    [
        new AccessLevel(SmartSalesAccess.Open, "everybody; no token is looked at", NeedsToken: false),
        new AccessLevel(SmartSalesAccess.Public, "everybody; a token that is sent must be good (401)", NeedsToken: false) { TakesToken = true },
        new AccessLevel(SmartSalesAccess.User, Everyone),
        settings.CustomersMayOrder
            ? new AccessLevel(SmartSalesAccess.Order, Everyone)
            : new AccessLevel(SmartSalesAccess.Order, "the staff (`CAJERO`, `MANAGER`, `ADMIN`)", NeedsRole: true),
        new AccessLevel(SmartSalesAccess.Managers, "managers and administrators (`MANAGER`, `ADMIN`)", NeedsRole: true),
        new AccessLevel(SmartSalesAccess.Admins, "administrators (`ADMIN`)", NeedsRole: true),
    ];
}
