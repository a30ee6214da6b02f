using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Idempotency;

/// A module as the tests of keys see it: a host on which people sell.
internal abstract class Trade : IAsyncDisposable
{
    private Seam? _seam;

    public static TheoryData<string> Modules { get; } = ["pos", "smartsales", "mcmatias", "localsim", "stockly"];

    /// The store of the host.
    public Seam Seam => _seam ?? throw new InvalidOperationException("Nobody has asked for the store yet.");

    /// What the module says of a key, as it says it.
    public abstract string Refusal(string english, string spanish);

    public virtual string OtherRequest => Refusal(
        "This Idempotency-Key was used for another request.", "Esta Idempotency-Key ya se usó para otra solicitud.");

    public string Running => Refusal(
        "A request with this Idempotency-Key is being carried out.", "Una solicitud con esta Idempotency-Key está en curso.");

    public string Malformed => Refusal(
        "Idempotency-Key must be 1 to 255 visible ASCII characters, sent once.",
        "Idempotency-Key debe tener de 1 a 255 caracteres ASCII visibles y enviarse una sola vez.");

    /// Somebody new who sells something of which there are a hundred.
    public abstract Task<Seller> Seller();

    /// Somebody else, who works elsewhere if the module has an elsewhere.
    public abstract Task<Seller> Another(Seller seller);

    public abstract ValueTask DisposeAsync();

    public static async Task<Trade> Open(string module, Action<HostOptions>? configure = null)
    {
        Seam? seam = null;
        void Configure(HostOptions options)
        {
            configure?.Invoke(options);
            var more = options.Services;
            options.Services = services =>
            {
                more?.Invoke(services);
                services.AddSingleton<IDocumentEngine>(provider => seam = new Seam(TestStore.EngineOf(provider)));
            };
        }

        Trade trade = module switch
        {
            "pos" => new PosTrade(await PointOfSale.PosHost.Start(Configure)),
            "smartsales" => new SmartSalesTrade(await SmartSales.SmartSalesHost.Start(Configure)),
            "mcmatias" => new McMatiasTrade(await McMatias.McMatiasHost.Start(Configure)),
            "localsim" => new LocalSimTrade(await LocalSim.LocalSimHost.Start(Configure)),
            "stockly" => new StocklyTrade(await Stockly.StocklyHost.Start(Configure)),
            _ => throw new ArgumentOutOfRangeException(nameof(module), module, "No such module."),
        };
        trade._seam = seam;
        return trade;
    }
}

/// A write, as it is sent.
internal sealed record Write(string Method, string Path, object? Body = null);

/// Somebody who sells something.
internal sealed class Seller(Func<string?, Func<Write, Task<Reply>>> sender)
{
    /// How his sales succeed.
    public required int Success { get; init; }

    /// A sale of so many units.
    public required Func<int, Write> Sale { get; init; }

    /// A sale that is refused.
    public required Write Refused { get; init; }

    /// Units that are sold.
    public required Func<Task<long>> Sold { get; init; }

    /// Makes something and says how it is removed.
    public required Func<Task<Write>> Removal { get; init; }

    /// The same person with new tokens.
    public required Func<Task<Seller>> LogInAgain { get; init; }

    public Task<Reply> Send(Write write, string? key = null) => sender(key)(write);

    public Task<Reply> Sell(int units, string? key = null) => Send(Sale(units), key);
}
