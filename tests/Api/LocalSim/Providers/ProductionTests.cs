using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// Contract 14.3, 14.4: a host in production whose providers nobody has set.
public sealed class ProductionTests : IAsyncLifetime
{
    private const string Password = "una clave larga";
    private readonly ManualClock _clock = new(DateTimeOffset.Parse("2025-10-01T13:00:00Z", null));
    private LocalSimHost? _host;
    private LocalSimClient? _admin;

    private LocalSimHost Host => _host!;

    private LocalSimClient Admin => _admin!;

    public async Task InitializeAsync()
    {
        _host = await LocalSimHost.Start(options =>
        {
            options.InProduction();
            options.Time = _clock;
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = Password;
        });
        _admin = await Host.LogIn("jefa", Password);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task Calls_fail_and_name_what_is_missing_and_everything_else_works()
    {
        const string Winred = "Error de Winred: Config Winred incompleta: Providers__Winred__UserId, Providers__Winred__ApiKey, "
            + "Providers__Winred__SecretKey, Providers__Winred__BasicUser, Providers__Winred__BasicPass";
        var lot = await Host.Lot(1);
        await Admin.OpenShift();

        Assert.StartsWith(Winred, (await Admin.Get("/winred/balance")).Is(500)["detail"], StringComparison.Ordinal);
        Assert.StartsWith(Winred, (await Admin.Post("/winred/querypackages", new { product_id = 0 })).Is(500)["detail"], StringComparison.Ordinal);
        Assert.StartsWith(Winred, (await Admin.Post("/winred/topup", new { product_id = 101, subscriber = "3211234567" })).Is(500)["detail"], StringComparison.Ordinal);
        (await Admin.Sell("electronic", Card(lot.Sims[0]))).IsExactly(500, Refused.With(
            "Error al generar factura Siigo: Config Siigo incompleta: Providers__Siigo__User, Providers__Siigo__AccessKey, Providers__Siigo__PartnerId"));
        await Admin.Sold("cash", Card(lot.Sims[0]));
        (await Admin.Get("/dashboard/stats")).Is(200);
    }

    [Fact]
    public async Task Without_a_secret_no_notification_is_believed() =>
        (await Host.Anonymous
            .WithHeader("X-Winred-Timestamp", _clock.GetUtcNow().ToUnixTimeSeconds().ToString(null, null))
            .WithHeader("X-Winred-Signature", "")
            .Post("/winred/webhook", Bodies.Json("{}"))).IsExactly(401, Refused.With("Firma inválida"));

    [Fact]
    public async Task Time_cannot_be_simulated() =>
        Assert.Equal("2025-10-01T08:00:00", (await Admin.At("2020-01-01T00:00:00Z").Post("/turnos/abrir", new { })).Is(200)["fecha_apertura"]);
}
