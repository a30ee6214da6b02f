using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Mostrador.App.Desk;
using Mostrador.App.Health;
using Mostrador.Kernel.Settings;
using Mostrador.Pages;
using Mostrador.Pages.Landing;

namespace Mostrador.App.Landing;

/// <summary>The landing page: the APIs, how they are, and on a developer's machine how to sign in.</summary>
public sealed class ShowLanding(ReadinessProbe probe, BootstrapSettings bootstrap, DeskSettings desk, IHostEnvironment environment)
{
    /// <summary>The page as of now.</summary>
    public async Task<IResult> Run(CancellationToken cancellation)
    {
        var isReady = await probe.IsReady(cancellation);
        return new PageAnswer<LandingPage, LandingView>(new LandingView(Apis(), isReady, desk.IsOn, environment.IsDevelopment()));
    }

    private IReadOnlyList<ApiCard> Apis() =>
    [
        Card("Point of sale", "pos", "/pos/api", "Tills with loyalty points, store credit, promotions and reports.") with { Login = Known(bootstrap.AdminEmail) },
        Card("Stockly", "stockly", "/stockly/api/v1", "Inventory of many companies: purchases, sales, invoices, warranties and repairs.") with
        {
            FirstStep = environment.IsDevelopment() ? "POST /auth/register" : null,
        },
        Card("Local SIM", "localsim", "/localsim/api", "SIM lots from Excel, cash shifts, top-ups through Winred and invoices through Siigo.") with
        {
            Login = Known(bootstrap.AdminUsername),
        },
        Card("SmartSales365", "smartsales", "/smartsales/api", "An online shop: a cart that understands Spanish, payment by Stripe, a sales forecast.") with
        {
            Login = Known(bootstrap.AdminUsername),
        },
        Card("MCMatias", "mcmatias", "/mcmatias/api", "Branches kept apart: stock, sales with receipts, repairs with photos.") with { Login = Known(bootstrap.AdminEmail) },
    ];

    private static ApiCard Card(string name, string module, string basePath, string purpose) =>
        new(name, purpose, basePath, $"/{module}/docs", $"/{module}/openapi.json");

    // Only the password that everybody knows is ever shown, and only where it works.
    private KnownLogin? Known(string? name) =>
        environment.IsDevelopment() && bootstrap is { HasDevelopmentPassword: true, AdminPassword: { } password } && name is not null
            ? new KnownLogin(name, password)
            : null;
}
