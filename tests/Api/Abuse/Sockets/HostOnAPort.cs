using System.Globalization;
using Mostrador.Endurance.Hosts;

namespace Mostrador.Api.Tests.Abuse.Sockets;

/// The built host in a process of its own, and an administrator of its first module.
public sealed class HostOnAPort : IAsyncLifetime, IDisposable
{
    private readonly DataFolder _data = new();
    private LocalHostProcess? _process;

    public Uri Address => Process.Address;

    public string Token { get; private set; } = "";

    internal HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    private LocalHostProcess Process => _process ?? throw new InvalidOperationException("The host has not started.");

    /// The most memory that it has ever had, in megabytes.
    public long PeakMegabytes
    {
        get
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process.Id);
            return process.PeakWorkingSet64 / (1024 * 1024);
        }
    }

    public async Task InitializeAsync()
    {
        _process = await LocalHostProcess.Start(_data.Path);
        Http.BaseAddress = Address;
        Token = await Administrator.Token(Http, "pos");
    }

    internal Task<Wire> Connect() => Wire.To(Address);

    /// The head of a request with a token.
    internal string Head(string line, params string[] headers) =>
        string.Join("\r\n", [$"{line} HTTP/1.1", $"Host: {Address.Authority}", $"Authorization: Bearer {Token}", .. headers, "", ""]);

    /// The head of a request with so long a body.
    internal string Head(string line, long length, string type = "application/json") =>
        Head(line, $"Content-Type: {type}", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}"));

    /// Others are served as if nothing were, and nothing has failed inside.
    public async Task ServesOthers()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/pos/api/users/me");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        using var response = await Http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.DoesNotContain("fault", Process.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", Process.Errors);
    }

    public async Task DisposeAsync() => await Process.DisposeAsync();

    public void Dispose()
    {
        Http.Dispose();
        _data.Dispose();
    }
}
