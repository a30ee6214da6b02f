using Mostrador.App.Routes;
using static Mostrador.Api.Tests.LocalSim.Permissions.Who;

namespace Mostrador.Api.Tests.LocalSim.Permissions;

/// The 36 operations of the contract (3) with who may call them (2.2).
public static class Operations
{
    private const string Dashboard = "Dashboard";
    private const string Selling = "Punto de venta";
    private const string Sims = "SIMs";
    private const string TopUps = "Recargas";
    private const string Returns = "Devoluciones";
    private const string Users = "Usuarios";
    private const string Shifts = "Turnos";
    private const string Inventories = "Inventarios SIMs";

    private const string NoUsers = "No tienes permiso para ver usuarios";
    private const string NoAction = "No tienes permiso para realizar esta acción";

    private static readonly string[] AllRoles = [Admin, Seller, Accountant];
    private static readonly string[] Sellers = [Admin, Seller];
    private static readonly Who Figures = AnyOf(AllRoles, Dashboard);
    private static readonly Who Stock = AnyOf(AllRoles, Sims, Selling, TopUps, Returns, Inventories);
    private static readonly Who Loading = AnyOf(Sellers, Sims);
    private static readonly Who ToppingUp = AnyOf(Sellers, TopUps);
    private static readonly Who TakingBack = AnyOf(Sellers, Returns);
    private static readonly Who CashBox = AnyOf(AllRoles, Shifts, Selling);

    public static IReadOnlyList<Operation> All { get; } =
    [
        new(1, "POST", "/auth/login", Everybody, 422),
        new(2, "GET", "/auth/me", SignedIn, 200),
        new(3, "POST", "/auth/register", Admins("No autorizado"), 422),
        new(4, "GET", "/dashboard/stats", Figures, 200),
        new(5, "GET", "/dashboard/inventario", Figures, 200),
        new(6, "GET", "/dashboard/ventas-ingresos", Figures, 200),
        new(7, "GET", "/dashboard/cierres-descuadres", Figures, 200),
        new(8, "GET", "/dashboard/devoluciones", Figures, 200),
        new(9, "GET", "/dashboard/inventarios-descuadres", AnyOf(AllRoles, Dashboard, Inventories), 200),
        new(10, "POST", "/sales/ventas", AnyOf(Sellers, Selling), 422),
        new(11, "GET", "/sales/por-turno", AnyOf(AllRoles, Selling, Shifts), 404),
        new(12, "POST", "/sims/upload_lotes", Loading, 422),
        new(13, "GET", "/sims/lotes", Stock, 200),
        new(14, "POST", "/sims/asignar_plan/{lote_id}", Loading, 422),
        new(15, "GET", "/sims/", Stock, 200),
        new(16, "GET", "/sims/search", Stock, 400),
        new(17, "GET", "/sims/find-by-code", Stock, 422),
        new(18, "GET", "/sims/por_lote", Stock, 422),
        new(19, "GET", "/winred/balance", ToppingUp, 200),
        new(20, "POST", "/winred/querypackages", ToppingUp, 422),
        new(21, "POST", "/winred/topup", ToppingUp, 422),
        new(22, "POST", "/winred/topup-lote", ToppingUp, 422),
        new(23, "POST", "/devoluciones/", TakingBack, 422),
        new(24, "GET", "/devoluciones/", TakingBack, 200),
        new(25, "POST", "/turnos/abrir", CashBox, 422) { Body = """{"fondo_inicial": -1}""" },
        new(26, "POST", "/turnos/cerrar", CashBox, 422),
        new(27, "GET", "/turnos/", CashBox, 200),
        new(28, "GET", "/users/", Admins(NoUsers), 200),
        new(29, "GET", "/users/{user_id}", Module(Users, NoUsers), 200) { Id = "1" },
        new(30, "PUT", "/users/{user_id}", Admins("No tienes permiso para actualizar usuarios"), 404),
        new(31, "DELETE", "/users/{user_id}", Admins("No tienes permiso para eliminar usuarios"), 404),
        new(32, "GET", "/roles/", Module(Users, NoAction), 200),
        new(33, "POST", "/roles/", Admins(NoAction), 422),
        new(34, "PUT", "/roles/{role_id}", Admins(NoAction), 404),
        new(35, "GET", "/products/", SignedIn, 200),
        new(36, "POST", "/winred/webhook", Everybody, 401),
    ];

    public static TheoryData<int> Numbers { get; } = [.. All.Select(operation => operation.Number)];

    public static Operation Of(int number) => All.Single(operation => operation.Number == number);

    /// Whether a function answers it, and not one that takes any text in the place of a fixed segment.
    public static bool IsAnswered(RouteTable routes, Operation operation)
    {
        var path = "localsim/api" + operation.Path.TrimEnd('/');
        return routes.All.Any(route => route.Methods.Contains(operation.Method.ToLowerInvariant()) && Nameless(route.Template) == Nameless(path));
    }

    private static string Nameless(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
