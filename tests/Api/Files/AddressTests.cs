using static Mostrador.Api.Tests.Files.FileHost;

namespace Mostrador.Api.Tests.Files;

/// <summary>The absolute addresses that answers carry are the ones that clients can reach.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData(null, null, "http://localhost/files/")]
    [InlineData("true", null, "https://shop.example/files/")]
    [InlineData("false", null, "http://localhost/files/")]
    [InlineData("true", "https://cdn.example/shop/", "https://cdn.example/shop/files/")]
    public async Task They_start_as_the_client_sees_the_app(string? trustProxy, string? fixedAddress, string start)
    {
        var settings = ProductionSettings.Required.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["DOTNET_ENVIRONMENT"] = "Production";
        settings["Security__TrustForwardedHeaders"] = trustProxy;
        settings["Storage__PublicBaseUrl"] = fixedAddress;
        await using var host = await Start(settings: settings);
        (string, string)[] proxy = [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "shop.example")];

        using var lasting = await host.Get($"/addresses/lasting/{Photo}", proxy);
        using var expiring = await host.Get($"/addresses/expiring/5/{Invoice}", proxy);

        Assert.Equal(start + Photo, await lasting.Text());
        Assert.StartsWith($"{start}{Invoice}?expires=", await expiring.Text(), StringComparison.Ordinal);
    }
}
