using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Settings;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Payments;
using Mostrador.SmartSales.Users;

namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>
/// An online shop: customers and cashiers order, parcels are sent and arrive days later, some write what they think, a few orders are
/// called off. In the end the forecast is trained.
/// </summary>
internal sealed class ShopDemo(SmartSalesSettings settings, StripeSettings stripe, BootstrapSettings bootstrap) : IDemoShop
{
    private readonly Tokens _tokens = new();

    public string Module => "smartsales";

    public string Title => "SmartSales365";

    public string BasePath => "smartsales/api/";

    public TimeZoneInfo TimeZone => settings.TimeZone;

    public string Currency => "BOB";

    public IReadOnlyList<DemoLogin> Logins { get; } = [.. ShopStaff.All, new(ShopCustomers.Username(0), "customer")];

    public async Task<bool> IsInUse(DocumentStore documents)
    {
        var shop = documents.In(Shop.Partition);
        return await shop.Count(DocumentQuery.Over<User>()) > 1 || await shop.Any(DocumentQuery.Over<Product>());
    }

    public async Task Open(DemoDay day) => await new ShopOpening(day, await SignIn(day, Admin)).Run();

    public async Task Play(DemoDay day)
    {
        var admin = await SignIn(day, Admin);
        await new ShopErrands(day, admin, name => SignIn(day, name)).Run();
        await new ShopOrders(day, admin, name => SignIn(day, name))
        {
            CustomersOrder = settings.CustomersMayOrder,
            TakesCards = stripe.BaseUrl is null,
        }.Run();
    }

    public async Task Finish(DemoDay day) =>
        await day.Clerk("", new TimeOnly(0, 5), "train").Send(HttpMethod.Post, "/admin/functions/SmartSalesTrainForecast", new { input = "" });

    private string Admin => bootstrap.AdminUsername ?? "";

    private Task<string> SignIn(DemoDay day, string username) => _tokens.Of(username, async () =>
    {
        var password = username == Admin ? bootstrap.AdminPassword : DemoLogin.Password;
        return (await day.Clerk("", new TimeOnly(7, 30), "login").Post("token/", new { username, password })).Text("access");
    });
}
