using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Api.Tests.Stockly.Nightly;

/// The nightly work, run by hand at instants of the host's own clock (contract 6): nobody sees whether it has run.
public sealed class NightlyTests : IAsyncLifetime
{
    private readonly ManualClock _time = new(DateTimeOffset.Parse("2025-10-22T10:00:00Z", null));
    private StocklyHost _host = null!;

    public async Task InitializeAsync() => _host = await StocklyHost.Start(options => options.Time = _time);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Sessions_without_a_good_token_are_cleared_away_and_only_those()
    {
        var owner = await _host.Owner();
        for (var i = 0; i < 120; i++)
            await Open(owner);
        _time.Advance(TimeSpan.FromDays(1));
        var later = await _host.LogIn(owner.Email);

        _time.Advance(TimeSpan.FromDays(6));
        await _host.RunFunction("stockly-nightly");
        Assert.Equal(122, await Sessions());

        // The refresh tokens have expired; an access token of the last second may still be good.
        _time.Advance(TimeSpan.FromMinutes(15));
        await _host.RunFunction("stockly-nightly");
        Assert.Equal(122, await Sessions());

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(_host.RunFunction("stockly-nightly"), _host.RunFunction("stockly-nightly"));
        await _host.RunFunction("stockly-nightly");
        Assert.Equal(1, await Sessions());
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = later.Refresh })).Is(200);
        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = owner.Refresh }))
            .Is(401, Refused.With("Refresh token expired. Please login again."));
    }

    [Fact]
    public async Task A_session_that_was_prolonged_stays()
    {
        var owner = await _host.Owner();
        var session = await _host.LogIn(owner.Email);
        _time.Advance(TimeSpan.FromMinutes(10));
        var moved = (await session.Post($"/users/switch-company/{session.CompanyId}")).Is(200).Object["data"]!["refresh_token"]!.GetValue<string>();
        _time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));

        await _host.RunFunction("stockly-nightly");

        (await _host.Anonymous.Post("/auth/refresh", new { refreshToken = moved })).Is(200);
    }

    private Task Open(StocklyClient owner) =>
        _host.Store(new Session
        {
            Id = Guid.NewGuid().ToString(),
            UserId = owner.UserId,
            PasswordGeneration = 0,
            ActiveCompanyId = owner.CompanyId,
            CreatedAt = _time.GetUtcNow(),
            ExpiresAt = _time.GetUtcNow() + TimeSpan.FromDays(7),
        });

    private Task<long> Sessions() => _host.Identity.Count(DocumentQuery.Over<Session>());
}
