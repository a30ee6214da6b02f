namespace Mostrador.LocalSim.Access;

/// <summary>The levels of <see cref="LocalSimGate"/>, by name (contract 2.2).</summary>
public static class LocalSimAccess
{
    /// <summary>Everybody.</summary>
    public const string Public = "public";

    /// <summary>Every active user.</summary>
    public const string User = "user";

    /// <summary>Registers users.</summary>
    public const string RegisterUser = "user-register";

    /// <summary>Lists users.</summary>
    public const string ListUsers = "user-list";

    /// <summary>Looks at a user; everybody may look at himself.</summary>
    public const string ReadUser = "user-read";

    /// <summary>Changes users.</summary>
    public const string UpdateUser = "user-update";

    /// <summary>Deactivates users.</summary>
    public const string DeleteUser = "user-delete";

    /// <summary>Looks at roles.</summary>
    public const string ReadRoles = "role-read";

    /// <summary>Makes and changes roles.</summary>
    public const string WriteRoles = "role-write";

    /// <summary>Looks at the dashboards.</summary>
    public const string Dashboard = "dashboard";

    /// <summary>Looks at the dashboard of counted stock.</summary>
    public const string InventoryDashboard = "inventory-dashboard";

    /// <summary>Sells.</summary>
    public const string Sell = "sell";

    /// <summary>Looks at the sales of the own shift.</summary>
    public const string ShiftSales = "shift-sales";

    /// <summary>Loads lots and gives them plans.</summary>
    public const string ManageSims = "sims";

    /// <summary>Looks at the stock of SIMs.</summary>
    public const string ReadSims = "stock";

    /// <summary>Tops up.</summary>
    public const string TopUps = "top-ups";

    /// <summary>Takes SIMs back.</summary>
    public const string Returns = "returns";

    /// <summary>Opens, closes and lists shifts.</summary>
    public const string Shifts = "shifts";
}
