namespace Mostrador.Api.Tests.Imports;

/// <summary>Who may import, and what there is to import into.</summary>
public sealed class DoorTests
{
    [Theory]
    [InlineData("Development", null, null, 200)]
    [InlineData("Development", "secret", null, 401)]
    [InlineData("Production", null, null, 404)]
    [InlineData("Production", "secret", "Secret", 401)]
    [InlineData("Production", "secret", "secret", 200)]
    public async Task The_door_is_open_in_development_or_to_the_master_key(string environment, string? key, string? shown, int status)
    {
        await using var host = await ImportHost.Start(options =>
        {
            options.Settings["Security__MasterKey"] = key;
            if (environment == "Production")
                options.InProduction();
        });
        if (shown is not null)
            host.Http.DefaultRequestHeaders.Add("x-functions-key", shown);

        (await host.Send("mcmatias/clientes?dry_run=true", "nombre_apellido\nJuan\n")).Is(status);
        using var list = await host.Http.GetAsync(new Uri("/operator/imports", UriKind.Relative));
        Assert.Equal(status, (int)list.StatusCode);
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        await using var host = await ImportHost.Start();
        (await host.Send("pos/nothing", "a\n1\n")).Is(404);
        (await host.Send("nobody/users", "a\n1\n")).Is(404);
        Assert.Equal("dry_run must be true or false.", await host.Refused("pos/users?dry_run=yes", "a\n1\n"));
        Assert.Equal("again must be true or false.", await host.Refused("pos/users?again=1", "a\n1\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?company=")]
    [InlineData("?company=0b54a5c8-7a24-4f16-9a39-0b1d0b3c9e5a")]
    [InlineData("?company=J-nobody")]
    public async Task Stockly_asks_for_a_company(string query)
    {
        await using var host = await ImportHost.Start();
        Assert.Equal("company must be the id or the tax number (RUC) of a company.", await host.Refused("stockly/products" + query, "categoryId,name\nx,y\n"));
    }
}
