namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>Who works in the online shop.</summary>
internal static class ShopStaff
{
    private const string Cashier = "CAJERO";

    /// <summary>All of them, beside the administrator.</summary>
    public static IReadOnlyList<DemoLogin> All { get; } = [new("gerente", "MANAGER"), new("cajera", Cashier), new("cajero2", Cashier)];

    /// <summary>What those who order for customers sign in with.</summary>
    public static IReadOnlyList<string> Cashiers { get; } = [.. All.Where(login => login.Role == Cashier).Select(login => login.Name)];
}
