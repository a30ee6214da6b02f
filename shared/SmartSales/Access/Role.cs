namespace Mostrador.SmartSales.Access;

/// <summary>Roles of the staff (contract 2.2). Clients have none: null, or the empty text.</summary>
public static class Role
{
    /// <summary>Runs the shop.</summary>
    public const string Admin = "ADMIN";

    /// <summary>Sees figures, forecasts and reports.</summary>
    public const string Manager = "MANAGER";

    /// <summary>Sells.</summary>
    public const string Cashier = "CAJERO";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Cashier, Manager, Admin];

    /// <summary>Whether a stored role is one of the staff's.</summary>
    public static bool IsStaff(string? role) => role is Cashier or Manager or Admin;
}
