using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Mostrador.App;
using Mostrador.App.Routes;
using Mostrador.LocalHost.Catalog;
using Mostrador.LocalSim.Access;
using Mostrador.McMatias.Access;
using Mostrador.PointOfSale.Access;
using Mostrador.SmartSales.Access;
using Mostrador.Stockly.Access;

namespace Mostrador.Api.Tests.Docs;

/// Every function that answers a route is in a document, or here for a reason.
public sealed class RouteTableTests(
    PosDocument pos, StocklyDocument stockly, LocalSimDocument localSim, SmartSalesDocument smartSales, McMatiasDocument mcMatias)
    : IClassFixture<PosDocument>, IClassFixture<StocklyDocument>, IClassFixture<LocalSimDocument>, IClassFixture<SmartSalesDocument>,
        IClassFixture<McMatiasDocument>
{
    /// Part of no API: stored files, what keeps watch, what operators do, what people look at, what explains, and what refuses methods and paths that the contract does not have.
    private static readonly string[] Undocumented =
    [
        "desk", "desk-letters-delete", "desk-letters-read", "desk-letters-replay", "desk-login", "desk-login-form", "desk-logout",
        "desk-messages", "desk-queues-replay", "desk-storage", "desk-trade", "desk-work", "desk-zz-fallback", "files", "health",
        "health-ready", "landing", "localsim-docs", "localsim-docs-file", "localsim-openapi", "localsim-zz-fallback", "mcmatias-docs",
        "mcmatias-docs-file", "mcmatias-openapi", "mcmatias-zz-fallback", "operator-backup", "operator-dead-letters-delete",
        "operator-dead-letters-list", "operator-dead-letters-read", "operator-dead-letters-replay", "operator-dead-letters-replay-queue",
        "operator-imports-list", "operator-imports-run", "pos-docs", "pos-docs-file", "pos-openapi", "pos-zz-fallback", "site-file",
        "smartsales-docs", "smartsales-docs-file", "smartsales-docs-linked", "smartsales-openapi", "smartsales-zz-fallback",
        "stockly-docs", "stockly-docs-file", "stockly-openapi", "stockly-warranties-expiring-within", "stockly-zz-fallback",
    ];

    /// The levels of each module's gate, by the first word of its functions.
    private static readonly Dictionary<string, IReadOnlyList<string>> Levels = new()
    {
        ["pos"] = PosAccess.Levels,
        ["stockly"] = [StocklyAccess.Public, StocklyAccess.User, .. Mostrador.Stockly.Access.Permission.Levels.Select(level => level.Access)],
        ["localsim"] = [LocalSimAccess.Public, LocalSimAccess.User, .. Mostrador.LocalSim.Access.Permission.Levels.Select(level => level.Access)],
        ["smartsales"] = SmartSalesAccess.Levels,
        ["mcmatias"] = McMatiasAccess.Levels,
    };

    private static readonly RouteTable Routes = new();

    private static readonly FunctionCatalog Functions = FunctionCatalog.Of(
        typeof(MostradorServices).Assembly.GetExportedTypes(),
        new ConfigurationBuilder().AddInMemoryCollection([new("SmartSalesTrainingSchedule", "0 0 7 * * *")]).Build());

    [Fact]
    public void Every_function_that_answers_a_route_is_documented_or_listed_here() =>
        Assert.Equal(
            Functions.Http.Select(function => function.Name).Order(StringComparer.Ordinal),
            Routes.All.Select(route => route.Function).Concat(Undocumented).Order(StringComparer.Ordinal));

    [Fact]
    public void The_documents_have_every_method_of_every_documented_route()
    {
        var routes = Routes.All.SelectMany(route => route.Methods.Select(method => $"{method} /{route.Template}"));
        var documented = new ApiDocument[] { pos, stockly, localSim, smartSales, mcMatias }.SelectMany(document =>
            document.Operations.Select(one => $"{one.Method} {document.BasePath}{one.Path}"));

        Assert.Equal(routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_function_is_named_after_its_module_and_says_in_lower_case_what_it_does() =>
        Assert.All(Functions.Http, function => Assert.Matches("^(desk|files|health|landing|localsim|mcmatias|operator|pos|site|smartsales|stockly)(-[a-z]+)*$", function.Name));

    // The contract calls a timer by its name, as the operator's command does.
    [Fact]
    public void What_runs_without_a_request_is_named_alike_but_for_what_the_contract_calls_by_name() => Assert.All(
        Functions.Timers.Keys.Concat(Functions.Queues.Keys).Except(["SmartSalesTrainForecast"]),
        name => Assert.Matches("^(localsim|mcmatias|messages|pos|smartsales|stockly)(-[a-z]+)*$", name));

    [Fact]
    public void Every_route_is_guarded_by_a_level_that_the_module_has() => Assert.All(
        Routes.All, route => Assert.Contains(route.Operation.Access, Levels[route.Function.Split('-')[0]]));

    // Both hosts take the first by name among the functions that match.
    [Theory]
    [InlineData("GET", "/pos/docs", "pos-docs")]
    [InlineData("GET", "/pos/docs/start.js", "pos-docs-file")]
    [InlineData("GET", "/pos/openapi.json", "pos-openapi")]
    [InlineData("GET", "/pos/api/users/me", "pos-users-me-read")]
    [InlineData("PUT", "/pos/api/users/me", "pos-users-me-update")]
    [InlineData("GET", "/pos/api/users/7", "pos-users-one-read")]
    [InlineData("GET", "/", "landing")]
    [InlineData("HEAD", "/", "landing")]
    [InlineData("GET", "/desk", "desk")]
    [InlineData("GET", "/desk/login", "desk-login")]
    [InlineData("POST", "/desk/login", "desk-login-form")]
    [InlineData("GET", "/desk/letters/7", "desk-letters-read")]
    [InlineData("GET", "/desk/letters", "desk-zz-fallback")]
    [InlineData("GET", "/desk/logout", "desk-zz-fallback")]
    [InlineData("GET", "/localsim/docs", "localsim-docs")]
    [InlineData("GET", "/localsim/docs/start.js", "localsim-docs-file")]
    [InlineData("GET", "/localsim/openapi.json", "localsim-openapi")]
    [InlineData("GET", "/localsim/api/users/7", "localsim-users-read")]
    [InlineData("POST", "/localsim/api/users/7", "localsim-zz-fallback")]
    [InlineData("GET", "/localsim/api/sims", "localsim-sims-list")]
    [InlineData("GET", "/localsim/api/sims/lotes", "localsim-sims-lotes")]
    [InlineData("GET", "/localsim/api/sims/asignar_plan/L001", "localsim-zz-fallback")]
    [InlineData("POST", "/localsim/api/sims/asignar_plan/L001", "localsim-sims-asignar-plan")]
    [InlineData("POST", "/localsim/api/winred/topup", "localsim-winred-topup")]
    [InlineData("POST", "/localsim/api/winred/topup-lote", "localsim-winred-topup-lote")]
    [InlineData("GET", "/mcmatias/docs", "mcmatias-docs")]
    [InlineData("GET", "/mcmatias/docs/start.js", "mcmatias-docs-file")]
    [InlineData("GET", "/mcmatias/openapi.json", "mcmatias-openapi")]
    [InlineData("GET", "/mcmatias/api/schema", "mcmatias-schema-document")]
    [InlineData("GET", "/mcmatias/api/schema/swagger-ui", "mcmatias-schema-page")]
    [InlineData("POST", "/mcmatias/api/token", "mcmatias-token-obtain")]
    [InlineData("POST", "/mcmatias/api/token/refresh", "mcmatias-token-refresh")]
    [InlineData("GET", "/mcmatias/api/token", "mcmatias-zz-fallback")]
    [InlineData("HEAD", "/mcmatias/api/perfil", "mcmatias-perfil-read")]
    [InlineData("PATCH", "/mcmatias/api/perfil", "mcmatias-perfil-update")]
    [InlineData("GET", "/mcmatias/api/roles/7", "mcmatias-roles-single-read")]
    [InlineData("HEAD", "/mcmatias/api/usuarios/7", "mcmatias-usuarios-single-read")]
    [InlineData("PUT", "/mcmatias/api/sucursales/7", "mcmatias-sucursales-single-update")]
    [InlineData("DELETE", "/mcmatias/api/categorias/7", "mcmatias-categorias-single-delete")]
    [InlineData("GET", "/mcmatias/api/clientes", "mcmatias-clientes-list")]
    [InlineData("POST", "/mcmatias/api/productos", "mcmatias-productos-create")]
    [InlineData("POST", "/mcmatias/api/inventario", "mcmatias-inventario-create")]
    [InlineData("PATCH", "/mcmatias/api/ventas/7", "mcmatias-ventas-single-update")]
    [InlineData("PATCH", "/mcmatias/api/ventas/7/anular", "mcmatias-ventas-single-annul")]
    [InlineData("GET", "/mcmatias/api/ventas/7/anular", "mcmatias-zz-fallback")]
    [InlineData("GET", "/mcmatias/api/detalle_ventas", "mcmatias-detalle-ventas-list")]
    [InlineData("DELETE", "/mcmatias/api/detalle_ventas/7", "mcmatias-detalle-ventas-single-delete")]
    [InlineData("PATCH", "/mcmatias/api/servicios_tecnicos/7", "mcmatias-servicios-tecnicos-single-update")]
    [InlineData("GET", "/smartsales/docs", "smartsales-docs")]
    [InlineData("GET", "/smartsales/docs/start.js", "smartsales-docs-file")]
    [InlineData("GET", "/smartsales/openapi.json", "smartsales-openapi")]
    [InlineData("GET", "/smartsales/api/docs", "smartsales-docs-linked")]
    [InlineData("GET", "/smartsales/api/users/profile", "smartsales-users-me-profile")]
    [InlineData("GET", "/smartsales/api/users/7", "smartsales-users-one-read")]
    [InlineData("GET", "/smartsales/api/products/7", "smartsales-products-single-read")]
    [InlineData("GET", "/smartsales/api/products/categories", "smartsales-products-categories-list")]
    [InlineData("GET", "/smartsales/api/products/categories/7", "smartsales-products-categories-one-read")]
    [InlineData("GET", "/smartsales/api/products/reviews", "smartsales-products-reviews-list")]
    [InlineData("GET", "/smartsales/api/products/reviews/7", "smartsales-products-reviews-one-read")]
    [InlineData("GET", "/smartsales/api/products/7/reviews", "smartsales-products-single-reviews-read")]
    [InlineData("GET", "/smartsales/api/orders/7", "smartsales-orders-single-read")]
    [InlineData("GET", "/smartsales/api/orders/admin", "smartsales-orders-admin-list")]
    [InlineData("GET", "/smartsales/api/orders/admin/dashboard", "smartsales-orders-admin-dashboard")]
    [InlineData("GET", "/smartsales/api/orders/admin/users", "smartsales-orders-admin-customers")]
    [InlineData("GET", "/smartsales/api/orders/admin/analytics/sales", "smartsales-orders-admin-analytics")]
    [InlineData("GET", "/smartsales/api/products/7/recommendations", "smartsales-products-single-recommendations")]
    [InlineData("GET", "/smartsales/api/orders/admin/7", "smartsales-orders-admin-single-read")]
    [InlineData("POST", "/smartsales/api/orders/admin/7/update_status", "smartsales-orders-admin-single-status")]
    [InlineData("POST", "/smartsales/api/orders/create", "smartsales-orders-create")]
    [InlineData("POST", "/smartsales/api/orders/stripe-webhook", "smartsales-orders-paid-webhook")]
    [InlineData("POST", "/smartsales/api/orders/7/create-checkout-session", "smartsales-orders-single-checkout")]
    [InlineData("POST", "/smartsales/api/orders/cart/add-natural-language", "smartsales-orders-cart-understand")]
    [InlineData("GET", "/smartsales/api/orders/cart/suggestions", "smartsales-orders-cart-suggestions")]
    [InlineData("GET", "/stockly/docs", "stockly-docs")]
    [InlineData("GET", "/stockly/docs/start.js", "stockly-docs-file")]
    [InlineData("GET", "/stockly/openapi.json", "stockly-openapi")]
    [InlineData("GET", "/stockly/api/v1/invitations/validate/ABCD1234", "stockly-invitations-validate")]
    [InlineData("DELETE", "/stockly/api/v1/invitations/ABCD1234", "stockly-invitations-withdraw")]
    [InlineData("GET", "/stockly/api/v1/invitations/ABCD1234", "stockly-zz-fallback")]
    [InlineData("GET", "/stockly/api/v1/categories/tree", "stockly-categories-tree")]
    [InlineData("PUT", "/stockly/api/v1/categories/7", "stockly-categories-update")]
    [InlineData("GET", "/stockly/api/v1/products/7", "stockly-products-read")]
    [InlineData("GET", "/stockly/api/v1/products/stock/complete", "stockly-products-stock")]
    [InlineData("PATCH", "/stockly/api/v1/products/7/stock", "stockly-products-stock-change")]
    [InlineData("POST", "/stockly/api/v1/products/7/attributes/bulk", "stockly-attributes-bulk")]
    [InlineData("PUT", "/stockly/api/v1/products/7/attributes/8", "stockly-attributes-update")]
    [InlineData("GET", "/stockly/api/v1/purchases/statistics", "stockly-purchases-figures")]
    [InlineData("GET", "/stockly/api/v1/purchases/7", "stockly-purchases-read")]
    [InlineData("GET", "/stockly/api/v1/sales/statistics", "stockly-sales-figures")]
    [InlineData("GET", "/stockly/api/v1/warranties/expiring", "stockly-warranties-expiring")]
    [InlineData("GET", "/stockly/api/v1/warranties/expiring/5", "stockly-warranties-expiring-within")]
    [InlineData("GET", "/stockly/api/v1/warranties/7", "stockly-warranties-read")]
    [InlineData("GET", "/stockly/api/v1/invoices/statistics", "stockly-invoices-figures")]
    [InlineData("GET", "/stockly/api/v1/invoices/7", "stockly-invoices-read")]
    [InlineData("GET", "/stockly/api/v1/services/7", "stockly-services-read")]
    [InlineData("PATCH", "/stockly/api/v1/services/7/status", "stockly-services-status")]
    [InlineData("GET", "/stockly/api/v1/reports/cost-vs-revenue", "stockly-reports-cost-vs-revenue")]
    public void The_function_that_is_meant_sorts_first(string method, string path, string function)
    {
        var first = Functions.Http
            .Where(one => one.HttpMethods.Count == 0 || one.HttpMethods.Contains(method))
            .Where(one => new TemplateMatcher(new RouteTemplate(one.Pattern), []).TryMatch(path, []))
            .MinBy(one => one.Name, StringComparer.OrdinalIgnoreCase);

        Assert.Equal(function, first!.Name);
    }
}
