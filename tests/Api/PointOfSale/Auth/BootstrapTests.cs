using Mostrador.Kernel.Hosting;

namespace Mostrador.Api.Tests.PointOfSale.Auth;

/// The first administrator (contract 2.3).
public sealed class BootstrapTests
{
    [Fact]
    public async Task A_new_shop_in_development_has_the_well_known_administrator()
    {
        await using var host = await PosHost.Start();
        var admin = await host.LogIn("admin@example.com", "Admin123!");

        (await admin.Get("/users/")).IsExactly(200, $$"""
            [{"id": {{admin.UserId}}, "username": "admin", "email": "admin@example.com", "first_name": "Admin", "last_name": "Admin",
              "phone_number": "", "address": "", "role": "ADMIN", "is_active": true}]
            """);
    }

    [Fact]
    public async Task The_settings_say_who_the_first_administrator_is()
    {
        await using var host = await PosHost.Start(options =>
        {
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = "otra-clave";
        });

        Assert.Equal("jefa", (await host.LogIn("jefa@example.com", "otra-clave")).Username);
        (await host.Anonymous.Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(401);
    }

    [Fact]
    public async Task A_shop_that_has_users_gets_no_other_administrator()
    {
        var folder = Directory.CreateTempSubdirectory("mostrador-pos-").FullName;
        try
        {
            await using (var first = await PosHost.Start(options => options.DataFolder = folder))
            {
                var admin = await first.Admin();
                (await admin.Patch("/users/me/", new { password = "cambiada", email = "otro@example.com" })).Is(200);
            }

            await using var second = await PosHost.Start(options =>
            {
                options.DataFolder = folder;
                options.Settings["Bootstrap__AdminEmail"] = "intruso@example.com";
            });
            var same = await second.LogIn("otro@example.com", "cambiada");
            Assert.Single((await same.Get("/users/")).Is(200).Array);
            (await second.Anonymous.Post("/auth/login/", new { email = "intruso@example.com", password = "Admin123!" })).Is(401);
            (await second.Anonymous.Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(401);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Nobody_registers_himself()
    {
        await using var host = await PosHost.Start();

        (await host.Anonymous.Post("/users/", new { email = "a@example.com", password = "a" })).Is(401);
        (await host.Anonymous.Post("/auth/register/", new { email = "a@example.com", password = "a" })).Is(404);
    }

    [Fact]
    public async Task In_production_there_is_no_administrator_that_nobody_asked_for()
    {
        await using var host = await PosHost.Start(options => options.InProduction());

        (await host.Anonymous.Post("/auth/login/", new { email = "admin@example.com", password = "Admin123!" })).Is(401);
    }

    [Fact]
    public async Task In_production_time_cannot_be_simulated()
    {
        var now = new DateTimeOffset(2024, 5, 6, 15, 0, 0, TimeSpan.Zero);
        await using var host = await PosHost.Start(options =>
        {
            options.InProduction();
            options.Time = new ManualClock(now);
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = "una clave larga";
        });
        var admin = await host.LogIn("jefa@example.com", "una clave larga");
        var product = await admin.StockProduct();

        Assert.Equal(
            "2024-05-06T15:00:00Z",
            (await admin.At("2020-01-01T00:00:00Z").PlaceOrder(null, (product, 1)))["created_at"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Pos__JwtSigningKey", null)]
    [InlineData("Pos__JwtSigningKey", "mostrador-development-pos-signing-key")]
    [InlineData("Pos__JwtSigningKey", "too-short")]
    [InlineData("Pos__TimeZone", "Atlantis/Capital")]
    [InlineData("Pos__AccessTokenMinutes", "0")]
    [InlineData("Pos__RefreshTokenDays", "forever")]
    public async Task Production_does_not_start_with_a_setting_that_is_missing_or_bad(string name, string? value)
    {
        var refusal = await Assert.ThrowsAsync<StartupException>(() => PosHost.Start(options =>
        {
            options.InProduction();
            options.Settings[name] = value;
        }));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        if (value is { Length: > 1 })
            Assert.DoesNotContain(value, refusal.Message, StringComparison.Ordinal);
    }
}
