using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Settings;
using Mostrador.PointOfSale;
using Mostrador.PointOfSale.Products;
using Mostrador.PointOfSale.Users;

namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>
/// A corner grocery in Mexico City: regulars who come every week and buy on credit, promotions each month, points, and tickets that are
/// cancelled before they are paid.
/// </summary>
internal sealed class PosDemo(PosSettings settings, BootstrapSettings bootstrap) : IDemoShop
{
    private readonly Tokens _tokens = new();

    public string Module => "pos";

    public string Title => "Point of sale";

    public string BasePath => "pos/api/";

    public TimeZoneInfo TimeZone => settings.TimeZone;

    public string Currency => "MXN";

    public IReadOnlyList<DemoLogin> Logins { get; } =
    [
        new("rosa.mendoza@example.com", "OWNER"), new("lucia.torres@example.com", "EMPLOYEE"), new("ivan.castillo@example.com", "EMPLOYEE"),
    ];

    public async Task<bool> IsInUse(DocumentStore documents)
    {
        var shop = documents.In(Shop.Partition);
        return await shop.Count(DocumentQuery.Over<User>()) > 1 || await shop.Any(DocumentQuery.Over<Product>());
    }

    public async Task Open(DemoDay day) => await new PosOpening(day, await SignIn(day, Admin), Logins).Run();

    public async Task Play(DemoDay day)
    {
        var admin = await SignIn(day, Admin);
        var cashiers = await Task.WhenAll(Logins.Where(login => login.Role == "EMPLOYEE").Select(login => SignIn(day, login.Name)));
        await new PosErrands(day, admin).Run();
        await new PosSales(day, cashiers).Run();
    }

    private string Admin => bootstrap.AdminEmail ?? "";

    private Task<string> SignIn(DemoDay day, string email) => _tokens.Of(email, async () =>
    {
        var password = email == Admin ? bootstrap.AdminPassword : DemoLogin.Password;
        var answer = await day.Clerk("", new TimeOnly(7, 30), "login").Post("auth/login/", new { email, password });
        return answer.Text("access");
    });
}
