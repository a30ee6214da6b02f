using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Api.Tests.LocalSim.TopUps;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Idempotency;

/// Requests that store something before they ask a provider, and more after it: whatever happens, they are not carried out twice.
public sealed class StepsTests : IAsyncLifetime
{
    private const string Interrupted =
        """{"detail": "Una solicitud anterior con esta Idempotency-Key fue interrumpida. Revise qué hizo antes de repetirla con una clave nueva."}""";

    private Seam? _seam;
    private LocalSimHost? _host;

    private LocalSimHost Host => _host!;

    public async Task InitializeAsync() => _host = await LocalSimHost.Start(options =>
    {
        options.Services = services => services.AddSingleton<IDocumentEngine>(provider => _seam = new Seam(TestStore.EngineOf(provider)));
        options.Settings["Providers__Winred__PendingWaitSeconds"] = "20"; // Longer than any notification takes.
    });

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_top_up_is_sent_once_and_told_again()
    {
        var seller = (await Host.Seller()).WithKey(Keys.New());
        var number = WinredDesk.NumberEnding("0001");

        var first = (await seller.TopUp(number)).Is(200);
        var again = (await seller.TopUp(number)).Is(200);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header(Keys.Replay)));
        Assert.Equal(["applied"], await Host.Http.Charges(number));
    }

    [Fact]
    public async Task A_top_up_is_in_the_ledger_under_its_key_before_it_is_sent()
    {
        var seller = (await Host.Seller()).WithKey(Keys.New());
        var number = WinredDesk.NumberEnding("0001");
        _seam!.Before = async commit =>
        {
            if (commit == 0)
                Assert.Empty(await Host.Http.Asked(number));
            throw new IOException("The process dies.");
        };

        (await seller.TopUp(number)).Is(500);
        Assert.Empty(await Host.Http.Asked(number));
        _seam.Before = _ => Task.CompletedTask;
        (await seller.TopUp(number)).Is(200);

        Assert.Equal(["applied"], await Host.Http.Charges(number));
    }

    [Fact]
    public async Task A_top_up_whose_answer_was_lost_half_way_is_not_sent_again()
    {
        var seller = (await Host.Seller()).WithKey(Keys.New());
        var number = WinredDesk.NumberEnding("0001");
        _seam!.Before = commit => commit == 1 ? throw new IOException("The process dies.") : Task.CompletedTask;

        (await seller.TopUp(number)).Is(500);
        (await seller.TopUp(number)).IsExactly(409, Interrupted);

        Assert.Equal(["applied"], await Host.Http.Charges(number));
    }

    [Fact]
    public async Task Who_is_refused_after_something_was_stored_is_told_so_again()
    {
        var seller = (await Host.Seller()).WithKey(Keys.New());
        var number = WinredDesk.NumberEnding("9907");

        var first = (await seller.TopUp(number)).Is(500);
        var again = (await seller.TopUp(number)).Is(500);

        Assert.Equal((first.Text, null, "true"), (again.Text, first.Header(Keys.Replay), again.Header(Keys.Replay)));
        Assert.Single(await Host.Http.Asked(number));
    }
}
