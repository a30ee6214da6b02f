using Microsoft.Extensions.DependencyInjection;
using Mostrador.Endurance.Hosts;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Demo;

/// Where there is no demo.
public sealed class DemoRefusalTests
{
    [Fact]
    public void In_production_the_host_does_not_start_with_a_demo()
    {
        var settings = ProductionSettings.Required.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["DOTNET_ENVIRONMENT"] = "Production";

        var refusal = Assert.Throws<StartupException>(() => LocalHostApp.Build(new LocalHostVariation { Arguments = ["--demo"], Settings = settings }));

        Assert.Equal("The flag --demo is for development: a shop in production starts with its own data.", refusal.Message);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("a year")]
    [InlineData("2000")]
    public void A_length_that_is_no_number_of_days_is_refused(string days)
    {
        var settings = new Dictionary<string, string?> { ["Demo__Days"] = days };

        var refusal = Assert.Throws<StartupException>(() => LocalHostApp.Build(new LocalHostVariation { Arguments = ["--demo"], Settings = settings }));

        Assert.Contains("Demo__Days", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_flag_there_is_no_demo()
    {
        await using var app = await AppUnderTest.Start(options => options.OnCosmos = false);

        Assert.Null(app.Services.GetService<Mostrador.LocalHost.Demo.DemoSeason>());
    }

    [Fact]
    public async Task Somebodys_own_shops_are_left_alone()
    {
        using var folder = new DataFolder();
        await using var host = await DemoHost.Start(folder.Path, days: 1);
        await Own(host, "/pos/api/users/", new
        {
            username = "ana",
            email = "ana@example.com",
            password = "secret",
            first_name = "Ana",
            last_name = "Peña",
        });
        await Own(host, "/localsim/api/auth/register", new
        {
            username = "ana",
            password = "secret",
            full_name = "Ana Peña",
            email = "ana@example.com",
            role_id = 2,
        });
        await Own(host, "/smartsales/api/products/", new
        {
            name = "Taza",
            description = "De barro",
            price = "5.00",
        });
        await Own(host, "/mcmatias/api/usuarios/", new
        {
            nombre_apellido = "Ana Peña",
            correo_electronico = "ana@example.com",
            password = "secret",
            id_rol = 1,
            id_sucursal = 1,
        });
        await DemoReader.Read(await host.Http.PostAsync(new Uri("/stockly/api/v1/auth/register", UriKind.Relative), Bodies.Json(
            """{"email": "ana@example.com", "password": "Admin123!", "name": "Ana Peña", "companyName": "Tienda Peña"}""")));

        var said = await host.Play();

        Assert.Equal(DemoHost.Modules.Length, said.Count);
        Assert.All(said, line => Assert.EndsWith(": this data folder holds somebody's own shop, which the demo leaves alone.", line, StringComparison.Ordinal));
        foreach (var module in DemoHost.Modules)
            Assert.Null(await host.Progress(module));
        Assert.Empty(host.Season.LoginLines);
    }

    // Something of somebody's own: made by the administrator.
    private static async Task Own(DemoHost host, string path, object body) => await (await host.Admin(path.Split('/')[1])).Post(path, body);
}
