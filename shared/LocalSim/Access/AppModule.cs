namespace Mostrador.LocalSim.Access;

/// <summary>A part of the application that roles open (contract 2.1). Fixed: nobody makes or removes one.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, as guards and answers spell it.</param>
public sealed record AppModule(long Id, string Name)
{
    /// <summary>Figures.</summary>
    public static readonly AppModule Dashboard = new(1, "Dashboard");

    /// <summary>Selling.</summary>
    public static readonly AppModule PointOfSale = new(2, "Punto de venta");

    /// <summary>Loading lots and giving them plans.</summary>
    public static readonly AppModule SimStock = new(3, "SIMs");

    /// <summary>Topping up.</summary>
    public static readonly AppModule TopUps = new(4, "Recargas");

    /// <summary>Exchanges and money returns.</summary>
    public static readonly AppModule Returns = new(5, "Devoluciones");

    /// <summary>Accounts and roles.</summary>
    public static readonly AppModule UserAccounts = new(6, "Usuarios");

    /// <summary>Opening and closing the cash box.</summary>
    public static readonly AppModule CashShifts = new(7, "Turnos");

    /// <summary>Counted against recorded stock.</summary>
    public static readonly AppModule SimInventories = new(8, "Inventarios SIMs");

    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<AppModule> All { get; } =
        [Dashboard, PointOfSale, SimStock, TopUps, Returns, UserAccounts, CashShifts, SimInventories];

    /// <summary>The modules with these numbers, by number; numbers of none are passed over.</summary>
    public static IEnumerable<AppModule> Of(IReadOnlyCollection<long> ids) => All.Where(module => ids.Contains(module.Id));
}
