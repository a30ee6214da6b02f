using Mostrador.App.Routes;
using static Mostrador.Api.Tests.McMatias.Permissions.Who;

namespace Mostrador.Api.Tests.McMatias.Permissions;

/// The 66 operations of the contract (3) with who may call them (2.1).
public static class Operations
{
    private static readonly Who UsersOfBranch = OfBranch("Usuario");
    private static readonly Who StockOfBranch = OfBranch("Inventario");
    private static readonly Who SalesOfBranch = OfBranch("Venta");
    private static readonly Who LinesOfBranch = OfBranch("DetalleVenta");
    private static readonly Who RepairsOfBranch = OfBranch("ServicioTecnico");

    public static IReadOnlyList<Operation> All { get; } =
    [
        new(1, "POST", "/token/", Everybody),
        new(2, "POST", "/token/refresh/", Everybody),
        new(3, "GET", "/perfil/", SignedIn),
        new(4, "PATCH", "/perfil/", SignedIn),
        new(5, "GET", "/roles/", SignedIn),
        new(6, "POST", "/roles/", SuperAdmins),
        new(7, "GET", "/roles/{id}/", SignedIn),
        new(8, "PUT", "/roles/{id}/", SuperAdmins),
        new(9, "PATCH", "/roles/{id}/", SuperAdmins),
        new(10, "DELETE", "/roles/{id}/", SuperAdmins),
        new(11, "GET", "/sucursales/", SignedIn),
        new(12, "POST", "/sucursales/", SuperAdmins),
        new(13, "GET", "/sucursales/{id}/", SignedIn),
        new(14, "PUT", "/sucursales/{id}/", OwnBranch),
        new(15, "PATCH", "/sucursales/{id}/", OwnBranch),
        new(16, "DELETE", "/sucursales/{id}/", SuperAdmins),
        new(17, "GET", "/categorias/", SignedIn),
        new(18, "POST", "/categorias/", SignedIn),
        new(19, "GET", "/categorias/{id}/", SignedIn),
        new(20, "PUT", "/categorias/{id}/", SignedIn),
        new(21, "PATCH", "/categorias/{id}/", SignedIn),
        new(22, "DELETE", "/categorias/{id}/", SignedIn),
        new(23, "GET", "/usuarios/", SignedIn),
        new(24, "POST", "/usuarios/", SignedIn),
        new(25, "GET", "/usuarios/{id}/", UsersOfBranch),
        new(26, "PUT", "/usuarios/{id}/", UsersOfBranch),
        new(27, "PATCH", "/usuarios/{id}/", UsersOfBranch),
        new(28, "DELETE", "/usuarios/{id}/", UsersOfBranch),
        new(29, "GET", "/clientes/", SignedIn),
        new(30, "POST", "/clientes/", SignedIn),
        new(31, "GET", "/clientes/{id}/", SignedIn),
        new(32, "PUT", "/clientes/{id}/", SignedIn),
        new(33, "PATCH", "/clientes/{id}/", SignedIn),
        new(34, "DELETE", "/clientes/{id}/", SignedIn),
        new(35, "GET", "/productos/", SignedIn),
        new(36, "POST", "/productos/", SignedIn),
        new(37, "GET", "/productos/{id}/", SignedIn),
        new(38, "PUT", "/productos/{id}/", SignedIn),
        new(39, "PATCH", "/productos/{id}/", SignedIn),
        new(40, "DELETE", "/productos/{id}/", SignedIn),
        new(41, "GET", "/inventario/", SignedIn),
        new(42, "POST", "/inventario/", SignedIn),
        new(43, "GET", "/inventario/{id}/", StockOfBranch),
        new(44, "PUT", "/inventario/{id}/", StockOfBranch),
        new(45, "PATCH", "/inventario/{id}/", StockOfBranch),
        new(46, "DELETE", "/inventario/{id}/", StockOfBranch),
        new(47, "GET", "/ventas/", SignedIn),
        new(48, "POST", "/ventas/", SignedIn),
        new(49, "GET", "/ventas/{id}/", SalesOfBranch),
        new(50, "PUT", "/ventas/{id}/", SalesOfBranch),
        new(51, "PATCH", "/ventas/{id}/", SalesOfBranch),
        new(52, "DELETE", "/ventas/{id}/", SalesOfBranch),
        new(53, "PATCH", "/ventas/{id}/anular/", SalesOfBranch),
        new(54, "GET", "/detalle_ventas/", SignedIn),
        new(55, "POST", "/detalle_ventas/", SignedIn),
        new(56, "GET", "/detalle_ventas/{id}/", LinesOfBranch),
        new(57, "PUT", "/detalle_ventas/{id}/", LinesOfBranch),
        new(58, "PATCH", "/detalle_ventas/{id}/", LinesOfBranch),
        new(59, "DELETE", "/detalle_ventas/{id}/", LinesOfBranch),
        new(60, "GET", "/servicios_tecnicos/", SignedIn),
        new(61, "POST", "/servicios_tecnicos/", SignedIn),
        new(62, "GET", "/servicios_tecnicos/{id}/", RepairsOfBranch),
        new(63, "PUT", "/servicios_tecnicos/{id}/", RepairsOfBranch),
        new(64, "PATCH", "/servicios_tecnicos/{id}/", RepairsOfBranch),
        new(65, "DELETE", "/servicios_tecnicos/{id}/", RepairsOfBranch),
        new(66, "GET", "/schema/swagger-ui/", Everybody),
    ];

    public static TheoryData<int> Numbers { get; } = [.. All.Select(operation => operation.Number)];

    public static Operation Of(int number) => All.Single(operation => operation.Number == number);

    /// What functions answer and the table does not say, but for the document behind the page.
    public static IEnumerable<string> BesideTheTable(RouteTable routes) => routes.All
        .Where(route => route.Template.StartsWith("mcmatias/api/", StringComparison.Ordinal))
        .SelectMany(route => route.Methods.Select(method => $"{method.ToUpperInvariant()} /{route.Template["mcmatias/api/".Length..]}/"))
        .Where(answered => !answered.StartsWith("HEAD ", StringComparison.Ordinal))
        .Except([.. All.Select(operation => $"{operation.Method} {operation.Path}"), "GET /schema/"]);
}
