using Mostrador.Kernel.Http;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Http;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7, 10.0.0.1", "203.0.113.7")]
    [InlineData(" 203.0.113.7 ,10.0.0.1", "203.0.113.7")]
    [InlineData("203.0.113.7:5123", "203.0.113.7")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("[2001:db8::1]", "2001:db8::1")]
    [InlineData("[2001:DB8::1]:443", "2001:db8::1")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    public void The_first_forwarded_address_counts(string header, string address) =>
        Assert.Equal(address, ClientAddress.Of(Requests.Get().From("10.1.1.1").WithHeader("X-Forwarded-For", header)));

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("5")]
    [InlineData("1.2.3.4.5")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData(", 203.0.113.7")]
    [InlineData("shop.example:80")]
    public void What_is_no_address_is_not_believed(string header) =>
        Assert.Equal("10.1.1.1", ClientAddress.Of(Requests.Get().From("10.1.1.1").WithHeader("X-Forwarded-For", header)));

    [Fact]
    public void A_mapped_peer_is_shown_as_the_address_that_it_is() =>
        Assert.Equal("10.1.1.1", ClientAddress.Of(Requests.Get().From("::ffff:10.1.1.1")));

    [Fact]
    public void Without_a_peer_there_is_no_address() => Assert.Equal("", ClientAddress.Of(Requests.Get()));
}
