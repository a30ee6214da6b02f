using System.Net;
using System.Net.Sockets;
using System.Text;
using Mostrador.Stockly.Invoices.Logos;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Section 7: where the server goes for a logo, and where not.
public sealed class LogoTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public LogoTests() => _listener.Start();

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_addresses_of_the_open_internet_are_gone_to(string address, bool isOpen) =>
        Assert.Equal(isOpen, PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Nobody_knocks_at_this_machine(string host)
    {
        using var web = new WebPictures(PublicNetwork.Holds);

        await Assert.ThrowsAsync<HttpRequestException>(() => web.Read(Address(host), CancellationToken.None));
        Assert.False(_listener.Pending());
    }

    [Fact]
    public async Task A_file_is_fetched_where_it_may_be()
    {
        using var web = new WebPictures(_ => true);
        var serving = Serve("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

        Assert.Equal("hello", Encoding.ASCII.GetString(await web.Read(Address("127.0.0.1"), CancellationToken.None)));
        await serving;
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://example.com/\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2097153\r\n\r\n")]
    public async Task What_is_elsewhere_or_too_large_is_not_taken(string answer)
    {
        using var web = new WebPictures(_ => true);
        var serving = Serve(answer);

        await Assert.ThrowsAsync<HttpRequestException>(() => web.Read(Address("127.0.0.1"), CancellationToken.None));
        await serving;
    }

    [Fact]
    public async Task What_never_ends_is_cut_off_at_the_limit()
    {
        using var web = new WebPictures(_ => true);
        var serving = Serve("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + new string('x', WebPictures.MostBytes + 1));

        await Assert.ThrowsAsync<HttpRequestException>(() => web.Read(Address("127.0.0.1"), CancellationToken.None));
        await serving;
    }

    [Fact]
    public async Task Other_schemes_are_not_of_the_web()
    {
        using var web = new WebPictures(_ => true);

        await Assert.ThrowsAsync<HttpRequestException>(() => web.Read(new Uri("ftp://127.0.0.1/x"), CancellationToken.None));
    }

    public void Dispose() => _listener.Dispose();

    private Uri Address(string host) => new($"http://{host}:{Port}/logo.png");

    /// Answers one request with these characters; a client may have gone before their end.
    private async Task Serve(string answer)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        try
        {
            await stream.ReadAtLeastAsync(new byte[4096], 1);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (IOException)
        {
            // Gone.
        }
    }
}
