using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;

namespace Mostrador.LocalHost.Demo;

/// <summary>
/// Plays the demo shops side by side while the host answers: a year of history the first time, the days since then each other time.
/// </summary>
public sealed class DemoSeason
{
    private readonly IHttpClientFactory _clients;
    private readonly DocumentStore _documents;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<IDemoShop> _shops;
    private readonly DemoLength _length;
    private readonly HashSet<IDemoShop> _open = [];

    /// <summary>The shops that are registered.</summary>
    public DemoSeason(IHttpClientFactory clients, DocumentStore documents, TimeProvider time, IServiceProvider services)
    {
        (_clients, _documents, _time) = (clients, documents, time);
        (_shops, _length) = ([.. services.GetServices<IDemoShop>()], services.GetRequiredService<DemoLength>());
    }

    /// <summary>Told of each day that is over in a module, by whichever thread.</summary>
    public Action<string, DateOnly>? Played { get; set; }

    /// <summary>Who can sign in to the demo shops that are played.</summary>
    public IEnumerable<string> LoginLines => _open.Count == 0 ? [] : _shops
        .Where(_open.Contains)
        .Select(shop => NoticeLine.Of(shop.Title, string.Join(", ", shop.Logins.Select(login => $"{login.Name} ({login.Role})"))))
        .Prepend($"In the demo shops these sign in with the password {DemoLogin.Password}, beside the administrators:");

    /// <summary>Plays what is missing, and says how it went as each shop ends.</summary>
    /// <param name="say">Takes lines for people, one at a time.</param>
    /// <param name="stopping">Ends it after the days that are under way; what is missing then is played next time.</param>
    public async Task Play(Action<string> say, CancellationToken stopping)
    {
        await foreach (var ended in Task.WhenEach(_shops.Select(shop => Play(shop, stopping))))
        {
            var (shop, isOpen, news) = await ended;
            if (isOpen)
                _open.Add(shop);
            say($"{shop.Title}: {news}.");
        }
    }

    // A shop that cannot go on leaves the others and the host as they are.
    private async Task<(IDemoShop Shop, bool IsOpen, string News)> Play(IDemoShop shop, CancellationToken stopping)
    {
        using var http = _clients.CreateClient(DemoClient.HttpClientName);
        var play = new DemoPlay(shop, new DemoClient(http, shop.BasePath), _documents, DemoPlay.TodayOf(shop, _time), _length.Days);
        try
        {
            return await play.Run(Played, stopping) is { } news
                ? (shop, true, news)
                : (shop, false, "this data folder holds somebody's own shop, which the demo leaves alone");
        }
        catch (Exception failure) when (failure is DemoException or HttpRequestException)
        {
            return (shop, false, $"the demo cannot go on with this data folder, {failure.Message.TrimEnd('.')}");
        }
    }
}
