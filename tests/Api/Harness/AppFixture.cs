namespace Mostrador.Api.Tests;

/// The app as it is shipped, started once for tests that only look at it.
public sealed class AppFixture : IAsyncLifetime
{
    private AppUnderTest? _app;

    public AppUnderTest App => _app ?? throw new InvalidOperationException("The app has not started.");

    public async Task InitializeAsync() => _app = await AppUnderTest.Start();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
