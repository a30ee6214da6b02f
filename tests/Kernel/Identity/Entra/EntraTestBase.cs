using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity.Entra;

/// <summary>A tenant, a reader of its tokens, and a clock for both.</summary>
public abstract class EntraTestBase : IAsyncLifetime, IDisposable
{
    protected const string Ana = "ana@shop.example";
    private EntraTokens? _tokens;
    private LocalIssuer? _issuer;

    internal ManualTime Time { get; } = new(new DateTimeOffset(2024, 5, 6, 12, 0, 0, TimeSpan.Zero));

    internal LocalIssuer Issuer => _issuer!;

    protected EntraTokens Tokens => _tokens!;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        var settings = new EntraSettings(Guid.Parse(LocalIssuer.Tenant), LocalIssuer.Client, _issuer.Authority, RequireHttps: false);
        _tokens = new EntraTokens(settings, Time, NullLogger<EntraTokens>.Instance);
    }

    public async Task DisposeAsync() => await Issuer.DisposeAsync();

    public void Dispose()
    {
        Tokens.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<string?> Read(string token) => await Tokens.EmailOf(token, CancellationToken.None);

    protected async Task Refused(TokenFault fault, string token) =>
        Assert.Equal(new BadToken(fault), (await Assert.ThrowsAsync<Refusal>(() => Read(token))).Reason);

    protected async Task NamesNobody(string token) =>
        Assert.IsType<UserGone>((await Assert.ThrowsAsync<Refusal>(() => Read(token))).Reason);
}
