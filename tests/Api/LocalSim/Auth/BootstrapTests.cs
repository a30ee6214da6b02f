using Mostrador.Endurance.Hosts;
using Mostrador.LocalSim.Products;

namespace Mostrador.Api.Tests.LocalSim.Auth;

/// Contract 2, 13: what a business begins with, and with what it goes on.
public sealed class BootstrapTests
{
    [Fact]
    public async Task What_it_began_with_is_not_brought_back_by_another_start()
    {
        using var folder = new DataFolder();
        await using (var host = await Start(folder, "Otra clave"))
        {
            var admin = await host.LogIn("admin", "Otra clave");
            (await admin.Put("/users/1", new { full_name = "Ana", email = "ana@example.com" })).Is(200);
            (await admin.Put("/roles/2", new { name = "Cajero", module_ids = new[] { 2 } })).Is(200);
        }

        await using var again = await Start(folder, "Ignored1");
        var user = await again.LogIn("admin", "Otra clave");
        Assert.Equal(("Ana", "ana@example.com"), ((await user.Get("/auth/me")).Is(200)["full_name"], (await user.Get("/auth/me"))["email"]));
        Assert.Equal("1", (await user.Get("/users/")).Is(200)["total"]);
        Assert.Equal(["Admin", "Cajero", "Contador"], (await user.Get("/roles/")).Is(200).Object["roles"]!.AsArray().Select(role => (string)role!["name"]!));
    }

    [Fact]
    public async Task In_production_there_is_no_administrator_that_nobody_asked_for()
    {
        await using var host = await LocalSimHost.Start(options => options.InProduction());

        (await host.Anonymous.Post("/auth/login", new { username = "admin", password = "Admin123!" }))
            .IsExactly(400, Refused.With("Usuario o contraseña incorrectos"));
    }

    [Theory]
    [InlineData(1067, "CLARO", "R5D")]
    [InlineData(1163, "CLARO", "R7D")]
    [InlineData(101, "CLARO", "R7D")]
    [InlineData(1188, "CLARO", "R15D")]
    [InlineData(1189, "CLARO", "R30D")]
    [InlineData(201, "MOVISTAR", "R7D")]
    [InlineData(202, "MOVISTAR", "R30D")]
    [InlineData(301, "TIGO", "R7D")]
    [InlineData(302, "TIGO", "R30D")]
    public void A_package_of_Winred_has_the_code_of_a_product(int package, string @operator, string code)
    {
        var known = Assert.Single(PlanCode.Seeds, known => known.WinredProductId == package);

        Assert.Equal((@operator, code, true), (known.Operator, known.Code, known.IsActive));
        Assert.Equal(9, PlanCode.Seeds.Count);
        Assert.Contains(Product.Seeds, product => product.Code == code);
    }

    private static Task<LocalSimHost> Start(DataFolder folder, string password) => LocalSimHost.Start(options =>
    {
        (options.OnCosmos, options.DataFolder) = (false, folder.Path);
        options.Settings["Bootstrap__AdminPassword"] = password;
    });
}
