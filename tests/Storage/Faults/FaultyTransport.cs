using System.Globalization;

namespace Mostrador.Storage.Tests.Faults;

/// <summary>A network that does to requests what a test says.</summary>
/// <param name="plan">What happens to them.</param>
/// <param name="concerns">Which requests may fail; the others never do.</param>
/// <param name="inner">The rest of the way.</param>
public sealed class FaultyTransport(FaultPlan plan, Func<HttpRequestMessage, bool> concerns, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!concerns(request) || plan.Next(request) is not { } fault)
            return await base.SendAsync(request, cancellationToken);
        if (fault.IsCarriedOut)
            (await base.SendAsync(request, cancellationToken)).Dispose();
        if (fault.Thrown is { } thrown)
            throw thrown();
        var response = new HttpResponseMessage(fault.Status!.Value)
        {
            Content = new StringContent("{}"),
            RequestMessage = request,
            ReasonPhrase = $"{fault.Status}",
        };
        if (fault == Fault.TooManyRequests)
            response.Headers.Add("x-ms-retry-after-ms", Fault.RetryAfter.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return response;
    }
}

/// <summary>Decides what happens to the next request; null = nothing.</summary>
public sealed class FaultPlan
{
    private int _requests;

    public Func<HttpRequestMessage, Fault?> Next => request =>
    {
        Interlocked.Increment(ref _requests);
        return Decide(request);
    };

    public Func<HttpRequestMessage, Fault?> Decide { get; set; } = _ => null;

    /// <summary>How many requests came.</summary>
    public int Requests => _requests;

    /// <summary>These happen to the next requests of a kind, one after another; then all is well.</summary>
    public void On(Func<HttpRequestMessage, bool> kind, IEnumerable<Fault?> faults)
    {
        var waiting = new Queue<Fault?>(faults);
        Decide = request => kind(request) && waiting.TryDequeue(out var fault) ? fault : null;
    }

    /// <summary>This happens always.</summary>
    public void Always(Fault fault) => Decide = _ => fault;

    /// <summary>This happens to the next request of any kind; then all is well.</summary>
    public void Once(Fault fault) => Decide = _ =>
    {
        Decide = _ => null;
        return fault;
    };

    /// <summary>Chance, the same for the same seed; never more than a few in a row, as nothing survives an endless failure.</summary>
    public void ByChance(int seed, double likelihood)
    {
        const int mostInARow = 4;
        var random = new Random(seed);
        var faults = Fault.Early.Concat(Fault.Late).ToList();
        var inARow = 0;
        var turn = new Lock();
        Decide = _ =>
        {
            lock (turn)
            {
                inARow = inARow < mostInARow && random.NextDouble() < likelihood ? inARow + 1 : 0;
                return inARow > 0 ? faults[random.Next(faults.Count)] : null;
            }
        };
    }
}
