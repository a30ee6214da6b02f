using static Mostrador.Api.Tests.PointOfSale.Permissions.Access;

namespace Mostrador.Api.Tests.PointOfSale.Permissions;

/// Every operation of the contract, 53 documented and 8 implied.
public static class Operations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("D1", "POST", "/auth/login/", Everybody, 401),
        new("D2", "POST", "/auth/refresh/", Everybody, 400),
        new("D3", "GET", "/users/me/", Staff, 200),
        new("D4", "PUT", "/users/me/", Staff, 200),
        new("D5", "PATCH", "/users/me/", Staff, 200),
        new("D6", "GET", "/users/", Managers, 200),
        new("D7", "POST", "/users/", Managers, 400),
        new("D8", "DELETE", "/users/{id}/", Managers, 404),
        new("D9", "GET", "/sessions/", Staff, 200),
        new("D10", "POST", "/sessions/{id}/revoke/", Staff, 404),
        new("D11", "GET", "/suppliers/", Managers, 200),
        new("D12", "POST", "/suppliers/", Managers, 400),
        new("D13", "GET", "/suppliers/{id}/", Managers, 404),
        new("D14", "PUT", "/suppliers/{id}/", Managers, 404),
        new("D15", "PATCH", "/suppliers/{id}/", Managers, 404),
        new("D16", "DELETE", "/suppliers/{id}/", Managers, 404),
        new("D17", "GET", "/customers/", Staff, 200),
        new("D18", "POST", "/customers/", Staff, 400),
        new("D19", "GET", "/customers/{id}/", Staff, 404),
        new("D20", "PUT", "/customers/{id}/", Staff, 404),
        new("D21", "PATCH", "/customers/{id}/", Staff, 404),
        new("D22", "DELETE", "/customers/{id}/", Staff, 404),
        new("D23", "POST", "/customers/{id}/points/", Staff, 404),
        new("D24", "GET", "/customers/{id}/history/", Staff, 404),
        new("D25", "GET", "/customers/{id}/credit-history/", Staff, 404),
        new("D26", "POST", "/customers/{id}/pay-credit/", Staff, 404),
        new("D27", "GET", "/products/", Staff, 200),
        new("D28", "POST", "/products/", Staff, 400),
        new("D29", "GET", "/products/{id}/", Staff, 404),
        new("D30", "PUT", "/products/{id}/", Staff, 404),
        new("D31", "PATCH", "/products/{id}/", Staff, 404),
        new("D32", "DELETE", "/products/{id}/", Managers, 404),
        new("D33", "POST", "/products/{id}/reserve/", Staff, 404),
        new("D34", "GET", "/promotions/", Staff, 200),
        new("D35", "POST", "/promotions/", Managers, 400),
        new("D36", "PUT", "/promotions/{id}/", Managers, 404),
        new("D37", "PATCH", "/promotions/{id}/", Managers, 404),
        new("D38", "DELETE", "/promotions/{id}/", Managers, 404),
        new("D39", "POST", "/orders/", Staff, 400),
        new("D40", "POST", "/orders/{id}/pay/", Staff, 404),
        new("D41", "POST", "/orders/{id}/cancel/", Staff, 404),
        new("D42", "GET", "/chatbotusers/", Managers, 200),
        new("D43", "GET", "/chatbotusers/{mobile_number}/", Managers, 404),
        new("D44", "POST", "/chatbotusers/", Managers, 400),
        new("D45", "PATCH", "/chatbotusers/{mobile_number}/", Managers, 404),
        new("D46", "DELETE", "/chatbotusers/{mobile_number}/", Managers, 404),
        new("D47", "GET", "/analytics/sales-summary/", Managers, 400),
        new("D48", "GET", "/analytics/product-ranking/", Managers, 400),
        new("D49", "GET", "/analytics/reports/low-stock/", Managers, 200),
        new("D50", "GET", "/analytics/reports/dead-inventory/", Managers, 200),
        new("D51", "GET", "/analytics/customer-sales/", Managers, 400),
        new("D52", "GET", "/analytics/sales-velocity/", Managers, 400),
        new("D53", "GET", "/analytics/inventory-valuation/", Managers, 404),
        new("I1", "GET", "/users/{id}/", Managers, 404),
        new("I2", "PATCH", "/users/{id}/", Managers, 404),
        new("I3", "PUT", "/users/{id}/", Managers, 404),
        new("I4", "GET", "/sessions/{id}/", Staff, 404),
        new("I5", "GET", "/promotions/{id}/", Staff, 404),
        new("I6", "GET", "/orders/", Staff, 200),
        new("I7", "GET", "/orders/{id}/", Staff, 404),
        new("I8", "PUT", "/chatbotusers/{mobile_number}/", Managers, 404),
    ];

    public static TheoryData<string> Ids { get; } = [.. All.Select(operation => operation.Id)];

    /// Every path of the contract, once.
    public static TheoryData<string> Paths { get; } = [.. All.Select(operation => operation.Path).Distinct()];

    /// Every path that names a document.
    public static TheoryData<string, string> PathsWithAnId { get; } = WithAnId();

    public static Operation Of(string id) => All.Single(operation => operation.Id == id);

    private static TheoryData<string, string> WithAnId()
    {
        var rows = new TheoryData<string, string>();
        foreach (var operation in All.Where(operation => operation.Path.Contains("{id}", StringComparison.Ordinal)))
            rows.Add(operation.Method, operation.Path);
        return rows;
    }
}
