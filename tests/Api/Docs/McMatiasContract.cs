using Mostrador.McMatias.Access;

namespace Mostrador.Api.Tests.Docs;

/// The operations of the contract (3) with who may call them (2.1), and the document that supports the last of them.
public static class McMatiasContract
{
    private const string Open = McMatiasAccess.Open;
    private const string User = McMatiasAccess.User;
    private const string SuperAdmins = McMatiasAccess.SuperAdmins;

    public static IReadOnlyList<(int Number, string Method, string Path, string Access)> All { get; } =
    [
        (1, "POST", "/token/", Open),
        (2, "POST", "/token/refresh/", Open),
        (3, "GET", "/perfil/", User),
        (4, "PATCH", "/perfil/", User),
        (5, "GET", "/roles/", User),
        (6, "POST", "/roles/", SuperAdmins),
        (7, "GET", "/roles/{id}/", User),
        (8, "PUT", "/roles/{id}/", SuperAdmins),
        (9, "PATCH", "/roles/{id}/", SuperAdmins),
        (10, "DELETE", "/roles/{id}/", SuperAdmins),
        (11, "GET", "/sucursales/", User),
        (12, "POST", "/sucursales/", SuperAdmins),
        (13, "GET", "/sucursales/{id}/", User),
        (14, "PUT", "/sucursales/{id}/", User),
        (15, "PATCH", "/sucursales/{id}/", User),
        (16, "DELETE", "/sucursales/{id}/", SuperAdmins),
        (17, "GET", "/categorias/", User),
        (18, "POST", "/categorias/", User),
        (19, "GET", "/categorias/{id}/", User),
        (20, "PUT", "/categorias/{id}/", User),
        (21, "PATCH", "/categorias/{id}/", User),
        (22, "DELETE", "/categorias/{id}/", User),
        (23, "GET", "/usuarios/", User),
        (24, "POST", "/usuarios/", User),
        (25, "GET", "/usuarios/{id}/", User),
        (26, "PUT", "/usuarios/{id}/", User),
        (27, "PATCH", "/usuarios/{id}/", User),
        (28, "DELETE", "/usuarios/{id}/", User),
        (29, "GET", "/clientes/", User),
        (30, "POST", "/clientes/", User),
        (31, "GET", "/clientes/{id}/", User),
        (32, "PUT", "/clientes/{id}/", User),
        (33, "PATCH", "/clientes/{id}/", User),
        (34, "DELETE", "/clientes/{id}/", User),
        (35, "GET", "/productos/", User),
        (36, "POST", "/productos/", User),
        (37, "GET", "/productos/{id}/", User),
        (38, "PUT", "/productos/{id}/", User),
        (39, "PATCH", "/productos/{id}/", User),
        (40, "DELETE", "/productos/{id}/", User),
        (41, "GET", "/inventario/", User),
        (42, "POST", "/inventario/", User),
        (43, "GET", "/inventario/{id}/", User),
        (44, "PUT", "/inventario/{id}/", User),
        (45, "PATCH", "/inventario/{id}/", User),
        (46, "DELETE", "/inventario/{id}/", User),
        (47, "GET", "/ventas/", User),
        (48, "POST", "/ventas/", User),
        (49, "GET", "/ventas/{id}/", User),
        (50, "PUT", "/ventas/{id}/", User),
        (51, "PATCH", "/ventas/{id}/", User),
        (52, "DELETE", "/ventas/{id}/", User),
        (53, "PATCH", "/ventas/{id}/anular/", User),
        (54, "GET", "/detalle_ventas/", User),
        (55, "POST", "/detalle_ventas/", User),
        (56, "GET", "/detalle_ventas/{id}/", User),
        (57, "PUT", "/detalle_ventas/{id}/", User),
        (58, "PATCH", "/detalle_ventas/{id}/", User),
        (59, "DELETE", "/detalle_ventas/{id}/", User),
        (60, "GET", "/servicios_tecnicos/", User),
        (61, "POST", "/servicios_tecnicos/", User),
        (62, "GET", "/servicios_tecnicos/{id}/", User),
        (63, "PUT", "/servicios_tecnicos/{id}/", User),
        (64, "PATCH", "/servicios_tecnicos/{id}/", User),
        (65, "DELETE", "/servicios_tecnicos/{id}/", User),
        (66, "GET", "/schema/swagger-ui/", Open),
        (67, "GET", "/schema/", Open),
    ];

    public static TheoryData<int> Numbers => [.. All.Select(one => one.Number)];

    public static (int Number, string Method, string Path, string Access) Of(int number) => All.Single(one => one.Number == number);
}
