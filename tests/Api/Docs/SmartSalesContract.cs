using Mostrador.SmartSales.Access;

namespace Mostrador.Api.Tests.Docs;

/// The operations of the contract (3) with who may call them (2.4).
public static class SmartSalesContract
{
    private const string Open = SmartSalesAccess.Open;
    private const string Public = SmartSalesAccess.Public;
    private const string User = SmartSalesAccess.User;
    private const string Order = SmartSalesAccess.Order;
    private const string Managers = SmartSalesAccess.Managers;
    private const string Admins = SmartSalesAccess.Admins;

    public static IReadOnlyList<(int Number, string Method, string Path, string Access)> All { get; } =
    [
        (1, "GET", "/orders/admin/analytics/sales/", Managers),
        (2, "GET", "/orders/admin/dashboard/", Managers),
        (3, "GET", "/orders/admin/users/", Managers),
        (4, "GET", "/users/profile/", User),
        (5, "GET", "/orders/", User),
        (6, "POST", "/orders/{order_id}/create-checkout-session/", User),
        (7, "GET", "/orders/{id}/", User),
        (8, "GET", "/orders/admin/", Admins),
        (9, "POST", "/orders/admin/", Admins),
        (10, "GET", "/orders/admin/{id}/", Admins),
        (11, "PUT", "/orders/admin/{id}/", Admins),
        (12, "PATCH", "/orders/admin/{id}/", Admins),
        (13, "DELETE", "/orders/admin/{id}/", Admins),
        (14, "POST", "/orders/admin/{id}/update_status/", Admins),
        (15, "POST", "/orders/cart/add-natural-language/", User),
        (16, "GET", "/orders/cart/suggestions/", Public),
        (17, "POST", "/orders/create/", Order),
        (18, "POST", "/orders/stripe-webhook/", Open),
        (19, "GET", "/predictions/sales/", Managers),
        (20, "GET", "/products/", Public),
        (21, "POST", "/products/", Admins),
        (22, "GET", "/products/{id}/", Public),
        (23, "PUT", "/products/{id}/", Admins),
        (24, "PATCH", "/products/{id}/", Admins),
        (25, "DELETE", "/products/{id}/", Admins),
        (26, "GET", "/products/{id}/recommendations/", Public),
        (27, "GET", "/products/{id}/reviews/", Public),
        (28, "POST", "/products/{id}/reviews/", User),
        (29, "GET", "/products/categories/", Public),
        (30, "POST", "/products/categories/", Admins),
        (31, "GET", "/products/categories/{id}/", Public),
        (32, "PUT", "/products/categories/{id}/", Admins),
        (33, "PATCH", "/products/categories/{id}/", Admins),
        (34, "DELETE", "/products/categories/{id}/", Admins),
        (35, "GET", "/products/reviews/", Public),
        (36, "POST", "/products/reviews/", User),
        (37, "GET", "/products/reviews/{id}/", Public),
        (38, "PUT", "/products/reviews/{id}/", User),
        (39, "PATCH", "/products/reviews/{id}/", User),
        (40, "DELETE", "/products/reviews/{id}/", User),
        (41, "POST", "/reports/dynamic-parser/", Managers),
        (42, "GET", "/reports/orders/{order_id}/invoice/", User),
        (43, "POST", "/token/", Open),
        (44, "POST", "/token/refresh/", Open),
        (45, "POST", "/token/verify/", Open),
        (46, "GET", "/users/", Admins),
        (47, "POST", "/users/", Public),
        (48, "GET", "/users/{id}/", User),
        (49, "PUT", "/users/{id}/", User),
        (50, "PATCH", "/users/{id}/", User),
        (51, "DELETE", "/users/{id}/", User),
    ];

    public static TheoryData<int> Numbers => [.. All.Select(one => one.Number)];

    public static (int Number, string Method, string Path, string Access) Of(int number) => All.Single(one => one.Number == number);
}
