using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Settings;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Users;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalHost.Demo.LocalSim;

/// <summary>
/// A SIM shop at the airport of Bogotá: two sellers with a shift each, lots from workbooks, a lot topped up each month, single top-ups,
/// invoices, exchanges and refunds, and now and then a cash box that does not add up. Providers are asked only where they are simulated.
/// </summary>
internal sealed class SimDemo(LocalSimSettings settings, BootstrapSettings bootstrap, WinredSettings winred, SiigoSettings siigo) : IDemoShop
{
    private readonly Tokens _tokens = new();

    public string Module => "localsim";

    public string Title => "Local SIM";

    public string BasePath => "localsim/api/";

    public TimeZoneInfo TimeZone => settings.TimeZone;

    public string Currency => "COP";

    public IReadOnlyList<DemoLogin> Logins { get; } =
        [.. SimSellers.Names.Select(name => new DemoLogin(name, "Vendedor")), new("contadora", "Contador")];

    public async Task<bool> IsInUse(DocumentStore documents)
    {
        var business = documents.In(Business.Partition);
        return await business.Count(DocumentQuery.Over<User>()) > 1 || await business.Any(DocumentQuery.Over<Lot>());
    }

    public async Task Open(DemoDay day)
    {
        var admin = await SignIn(day, Admin);
        var staff = People.Of("localsim-staff", Logins.Count, "3", 10);
        await Task.WhenAll(Logins.Select((login, i) => day.Clerk(admin, new TimeOnly(6, 45), $"hire-{login.Name}").Post("auth/register", new
        {
            username = login.Name,
            password = DemoLogin.Password,
            full_name = staff[i].Name,
            email = staff[i].Email,
            role_id = login.Role == "Vendedor" ? 2 : 3,
        })));
    }

    public async Task Play(DemoDay day)
    {
        var admin = await SignIn(day, Admin);
        var sellers = await Task.WhenAll(SimSellers.Names.Select(name => SignIn(day, name)));
        var supply = new SimSupply(day, admin, topsUp: winred.BaseUrl is null);
        await supply.Load();
        await Task.WhenAll(supply.TopUp(), new SimSellers(day, sellers, invoices: siigo.BaseUrl is null).Run());
    }

    private string Admin => bootstrap.AdminUsername ?? "";

    private Task<string> SignIn(DemoDay day, string username) => _tokens.Of(username, async () =>
    {
        var password = username == Admin ? bootstrap.AdminPassword : DemoLogin.Password;
        return (await day.Clerk("", new TimeOnly(6, 30), "login").Post("auth/login", new { username, password })).Text("access_token");
    });
}
