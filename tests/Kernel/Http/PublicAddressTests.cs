using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Http;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "https://shop.example")]
    [InlineData("", "https://shop.example")]
    [InlineData("https://cdn.example", "https://cdn.example")]
    [InlineData("https://cdn.example/", "https://cdn.example")]
    [InlineData(" HTTPS://CDN.example:8443/shop/ ", "https://cdn.example:8443/shop")]
    [InlineData("http://127.0.0.1:7071", "http://127.0.0.1:7071")]
    public void The_setting_counts_and_without_it_the_address_that_the_client_used(string? setting, string address) =>
        Assert.Equal(address, Read(setting).Of(Requests.Get("/some/path?with=query")));

    [Fact]
    public void A_path_that_a_proxy_put_before_is_part_of_it()
    {
        var request = Requests.Get();
        request.PathBase = "/shop";
        request.Host = new("ñandú.example", 8080);
        Assert.Equal("https://xn--and-6ma2c.example:8080/shop", Read(null).Of(request));
    }

    [Theory]
    [InlineData("cdn.example")]
    [InlineData("/files")]
    [InlineData("ftp://cdn.example")]
    [InlineData("https://cdn.example/?a=b")]
    [InlineData("https://cdn.example/#a")]
    [InlineData("https://user:secret@cdn.example/")]
    public void What_is_no_plain_address_stops_the_start(string setting)
    {
        var fault = Assert.Throws<StartupException>(() => Read(setting));
        Assert.Equal("The setting Storage__PublicBaseUrl must be an address starting with https:// or http://.", fault.Message);
    }

    private static PublicAddress Read(string? setting) =>
        PublicAddress.Read(Configurations.Of(("Storage:PublicBaseUrl", setting)), development: false);
}
