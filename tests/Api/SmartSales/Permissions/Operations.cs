using Mostrador.App.Routes;
using static Mostrador.Api.Tests.SmartSales.Permissions.Who;

namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// The operations of the contract (3) with who may call them (2.4).
public static class Operations
{
    private const string Report = """{"prompt": "inventario"}""";
    private const string Wish = """{"prompt": "vaciar carrito"}""";

    public static IReadOnlyList<Operation> All { get; } =
    [
        new(1, "GET", "/orders/admin/analytics/sales/", Managers, 200),
        new(2, "GET", "/orders/admin/dashboard/", Managers, 200),
        new(3, "GET", "/orders/admin/users/", Managers, 200),
        new(4, "GET", "/users/profile/", SignedIn, 200),
        new(5, "GET", "/orders/", SignedIn, 200),
        new(6, "POST", "/orders/{order_id}/create-checkout-session/", SignedIn, 404),
        new(7, "GET", "/orders/{id}/", SignedIn, 404),
        new(8, "GET", "/orders/admin/", Admins, 200),
        new(9, "POST", "/orders/admin/", Admins, 400) { Body = """{"status": "none"}""" },
        new(10, "GET", "/orders/admin/{id}/", Admins, 404),
        new(11, "PUT", "/orders/admin/{id}/", Admins, 404),
        new(12, "PATCH", "/orders/admin/{id}/", Admins, 404),
        new(13, "DELETE", "/orders/admin/{id}/", Admins, 404),
        new(14, "POST", "/orders/admin/{id}/update_status/", Admins, 404),
        new(15, "POST", "/orders/cart/add-natural-language/", SignedIn, 200) { Body = Wish },
        new(16, "GET", "/orders/cart/suggestions/", Everybody, 200),
        new(17, "POST", "/orders/create/", Staff, 400),
        new(18, "POST", "/orders/stripe-webhook/", Signers, 400),
        new(19, "GET", "/predictions/sales/", Managers, 404),
        new(20, "GET", "/products/", Everybody, 200),
        new(21, "POST", "/products/", Admins, 400),
        new(22, "GET", "/products/{id}/", Everybody, 404),
        new(23, "PUT", "/products/{id}/", Admins, 404),
        new(24, "PATCH", "/products/{id}/", Admins, 404),
        new(25, "DELETE", "/products/{id}/", Admins, 404),
        new(26, "GET", "/products/{id}/recommendations/", Everybody, 404),
        new(27, "GET", "/products/{id}/reviews/", Everybody, 404),
        new(28, "POST", "/products/{id}/reviews/", SignedIn, 404),
        new(29, "GET", "/products/categories/", Everybody, 200),
        new(30, "POST", "/products/categories/", Admins, 400),
        new(31, "GET", "/products/categories/{id}/", Everybody, 404),
        new(32, "PUT", "/products/categories/{id}/", Admins, 404),
        new(33, "PATCH", "/products/categories/{id}/", Admins, 404),
        new(34, "DELETE", "/products/categories/{id}/", Admins, 404),
        new(35, "GET", "/products/reviews/", Everybody, 200),
        new(36, "POST", "/products/reviews/", SignedIn, 400),
        new(37, "GET", "/products/reviews/{id}/", Everybody, 404),
        new(38, "PUT", "/products/reviews/{id}/", SignedIn, 404),
        new(39, "PATCH", "/products/reviews/{id}/", SignedIn, 404),
        new(40, "DELETE", "/products/reviews/{id}/", SignedIn, 404),
        new(41, "POST", "/reports/dynamic-parser/", Managers, 200) { Body = Report },
        new(42, "GET", "/reports/orders/{order_id}/invoice/", SignedIn, 404),
        new(43, "POST", "/token/", Signers, 400),
        new(44, "POST", "/token/refresh/", Signers, 400),
        new(45, "POST", "/token/verify/", Signers, 400),
        new(46, "GET", "/users/", Admins, 200),
        new(47, "POST", "/users/", Everybody, 400),
        new(48, "GET", "/users/{id}/", SignedIn, 404),
        new(49, "PUT", "/users/{id}/", SignedIn, 404),
        new(50, "PATCH", "/users/{id}/", SignedIn, 404),
        new(51, "DELETE", "/users/{id}/", SignedIn, 404),
    ];

    public static TheoryData<int> Numbers { get; } = [.. All.Select(operation => operation.Number)];

    public static Operation Of(int number) => All.Single(operation => operation.Number == number);

    /// Whether a function answers it, and not one that takes any text in the place of a fixed segment.
    public static bool IsAnswered(RouteTable routes, Operation operation)
    {
        var path = "smartsales/api" + operation.Path.TrimEnd('/');
        return routes.All.Any(route => route.Methods.Contains(operation.Method.ToLowerInvariant()) && Nameless(route.Template) == Nameless(path));
    }

    private static string Nameless(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
