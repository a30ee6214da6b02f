using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Abuse.Sockets;

/// Clients that talk slowly, all at once, half, or double.
public sealed class ConversationTests(HostOnAPort host) : IClassFixture<HostOnAPort>
{
    private const string Me = "GET /pos/api/users/me";

    [Fact]
    public async Task Bodies_that_do_not_come_end_their_own_connections_and_no_others()
    {
        var started = TimeProvider.System.GetTimestamp();
        var wires = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.Connect()));
        foreach (var wire in wires)
        {
            await wire.Send(host.Head("POST /pos/api/suppliers", 5000));
            await wire.Send("{\"name\": \"");
        }

        await host.ServesOthers();
        var answers = await Task.WhenAll(wires.Select(wire => wire.ReadToEnd()));

        Assert.All(answers, answer => Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(50));
        await host.ServesOthers();
        Array.ForEach(wires, wire => wire.Dispose());
    }

    [Fact]
    public async Task Requests_that_come_together_are_answered_in_order()
    {
        using var wire = await host.Connect();
        await wire.Send(
            host.Head(Me) + host.Head("POST /pos/api/suppliers", 2) + "{}" + host.Head("GET /pos/api/nothing") + host.Head(Me, "Connection: close"));

        var statuses = Statuses().Matches(await wire.ReadToEnd()).Select(found => found.Groups[1].Value);

        Assert.Equal(["200", "400", "404", "200"], statuses);
    }

    [Fact]
    public async Task Who_asks_whether_to_go_on_is_told_before_he_sends()
    {
        const string Body = "{}";
        using var wire = await host.Connect();
        await wire.Send(host.Head("POST /pos/api/suppliers", "Content-Type: application/json", "Expect: 100-continue", $"Content-Length: {Body.Length}", "Connection: close"));
        Assert.StartsWith("HTTP/1.1 100 ", await wire.ReadUntil("\r\n\r\n"), StringComparison.Ordinal);
        await wire.Send(Body);

        Assert.StartsWith("HTTP/1.1 400 ", await wire.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_whether_to_go_on_with_too_much_is_told_no()
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head("POST /pos/api/suppliers", "Content-Type: application/json", "Expect: 100-continue", "Content-Length: 104857600"));

        Assert.StartsWith("HTTP/1.1 413 ", await wire.ReadUntil("\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_hangs_up_half_when_all_is_said_gets_the_whole_answer_or_none()
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head(Me, "Connection: close"));
        wire.HalfClose();

        var answer = await wire.ReadToEnd();

        // The web server may see the end before it has begun to answer, and takes it for a client that is gone.
        if (answer.Length > 0)
        {
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.Contains("\"username\":\"admin\"", answer, StringComparison.Ordinal);
        }

        await host.ServesOthers();
    }

    [Fact]
    public async Task Who_goes_away_in_the_middle_leaves_nothing_behind()
    {
        for (var i = 0; i < 100; i++)
        {
            using var wire = await host.Connect();
            await wire.Send(i % 2 == 0 ? host.Head(Me)[..(20 + i)] : host.Head("POST /pos/api/suppliers", 400) + "{\"name\":");
            if (i % 3 == 0)
                wire.HalfClose();
        }

        await host.ServesOthers();
    }

    // What two servers could understand differently is not understood at all.
    [Theory]
    [InlineData("Content-Length: 2\r\nContent-Length: 3")]
    [InlineData("Content-Length: 2, 2")]
    [InlineData("Content-Length: 99999999999999999999")]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Transfer-Encoding : chunked")]
    [InlineData("X: a\r\n folded")]
    [InlineData("X\0: a")]
    [InlineData("Host: twice")]
    public async Task A_request_of_two_meanings_is_none(string header)
    {
        using var wire = await host.Connect();
        await wire.Send(host.Head("POST /pos/api/suppliers", "Content-Type: application/json", header) + "{}" + host.Head("GET /pos/api/users"));

        var answer = await wire.ReadToEnd();

        Assert.Matches("^HTTP/1.1 (400|413|501) ", answer);
        Assert.Single(Statuses().Matches(answer));
        await host.ServesOthers();
    }

    // A proxy that goes by the length and a server that goes by the chunks must not end up one request apart.
    [Fact]
    public async Task A_body_with_a_length_and_chunks_ends_the_connection()
    {
        using var wire = await host.Connect();
        await wire.Send(
            host.Head("POST /pos/api/suppliers", "Content-Type: application/json", "Content-Length: 4", "Transfer-Encoding: chunked") + "0\r\n\r\n" + host.Head("GET /pos/api/users"));

        Assert.Single(Statuses().Matches(await wire.ReadToEnd()));
    }

    [Theory]
    [InlineData("GET /pos/api/users/me HTTP/1.1\r\n\r\n")]
    [InlineData("GET /pos/api/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /files/pos/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /files/%2e%2e/%2e%2e/documents.db HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://elsewhere/pos/api/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere:443\r\nConnection: close\r\n\r\n")]
    [InlineData("TRACE /pos/api/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001")]
    [InlineData("GET /pos/api/users%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /pos/api/users/%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    public async Task What_is_no_request_of_ours_gets_nothing(string text)
    {
        using var wire = await host.Connect();
        await wire.Send(text);
        wire.HalfClose();

        var answer = await wire.ReadToEnd();

        Assert.DoesNotMatch("^HTTP/1.1 [2357]", answer);
        await host.ServesOthers();
    }

    private static Regex Statuses() => new(@"HTTP/1\.1 (\d{3}) ");
}
