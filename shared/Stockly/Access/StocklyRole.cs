namespace Mostrador.Stockly.Access;

/// <summary>Roles in a company (contract 2.3).</summary>
public static class StocklyRole
{
    /// <summary>Owns the company; every right.</summary>
    public const string Owner = "owner";

    /// <summary>Runs it.</summary>
    public const string Admin = "admin";

    /// <summary>Sells.</summary>
    public const string Seller = "seller";

    /// <summary>Keeps the stock.</summary>
    public const string Inventory = "inventory";

    /// <summary>All roles, in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = [Owner, Admin, Seller, Inventory];
}
