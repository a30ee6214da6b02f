using System.Text;

namespace Mostrador.Api.Tests.Abuse.Sockets;

/// What is too much is refused before it is read, and costs nobody else anything.
public sealed class LimitTests(HostOnAPort host) : IClassFixture<HostOnAPort>
{
    private const long Hundred = 100 * 1024 * 1024;
    private const int MostMegabytes = 450;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("image/png")]
    public async Task A_hundred_megabytes_are_refused_at_their_announcement(string type)
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head("POST /pos/api/products", Hundred, type));

        Assert.StartsWith("HTTP/1.1 413 ", await wire.ReadUntil("\r\n\r\n"), StringComparison.Ordinal);
        await host.ServesOthers();
    }

    [Theory]
    [InlineData("POST /pos/api/products", "application/json")]
    [InlineData("POST /stockly/api/v1/auth/login", "application/json")]
    [InlineData("POST /localsim/api/auth/login", "application/x-www-form-urlencoded")]
    [InlineData("POST /smartsales/api/token", "multipart/form-data; boundary=x")]
    [InlineData("POST /mcmatias/api/token", "text/plain")]
    public async Task A_body_without_end_is_refused_at_its_limit_and_not_kept(string line, string type)
    {
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string('x', 0x10000)}\r\n");

        async Task<int> Pour()
        {
            using var wire = await host.Connect();
            await wire.Send(host.Head(line, $"Content-Type: {type}", "Transfer-Encoding: chunked"));
            var sent = 0;
            while (sent < Hundred / 0x10000 && await wire.Send(chunk))
                sent++;
            return sent;
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Pour()));

        await host.ServesOthers();
        Assert.InRange(host.PeakMegabytes, 1, MostMegabytes);
    }

    [Fact]
    public async Task Ten_thousand_headers_are_too_many()
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head("GET /pos/api/users/me", [.. Enumerable.Range(0, 10_000).Select(i => $"X-{i}: y")]));

        Assert.StartsWith("HTTP/1.1 431 ", await wire.ReadToEnd(), StringComparison.Ordinal);
        await host.ServesOthers();
    }

    [Fact]
    public async Task A_header_of_a_megabyte_is_too_long()
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head("GET /pos/api/users/me", $"X-Long: {new string('x', 1_000_000)}"));

        Assert.StartsWith("HTTP/1.1 431 ", await wire.ReadToEnd(), StringComparison.Ordinal);
        await host.ServesOthers();
    }

    [Fact]
    public async Task An_address_of_a_hundred_kilobytes_is_too_long()
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head($"GET /pos/api/customers?search={new string('x', 100_000)}"));

        Assert.StartsWith("HTTP/1.1 414 ", await wire.ReadToEnd(), StringComparison.Ordinal);
        await host.ServesOthers();
    }

    [Theory]
    [InlineData("/pos/api/customers")]
    [InlineData("/pos/openapi.json")]
    public async Task As_many_query_parameters_as_fit_are_read(string path)
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head($"GET {path}?{string.Join('&', Enumerable.Repeat("a", 3900))}", "Connection: close"));

        Assert.StartsWith("HTTP/1.1 200 ", await wire.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_form_parts_are_refused()
    {
        var parts = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"--x\r\nContent-Disposition: form-data; name=\"p{i}\"\r\n\r\ny\r\n")) + "--x--\r\n";
        using var wire = await host.Connect();
        await wire.Send(host.Head("POST /pos/api/products", parts.Length, "multipart/form-data; boundary=x"));
        await wire.Send(parts);

        Assert.Matches("^HTTP/1.1 4(00|13) ", await wire.ReadUntil("\r\n\r\n"));
        await host.ServesOthers();
    }
}
