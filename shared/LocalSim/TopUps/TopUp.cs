using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Winred;

namespace Mostrador.LocalSim.TopUps;

/// <summary>
/// A top-up as the ledger has it (contract 13.2, Recarga): stored with its request id before Winred hears of it, and changed only by
/// what is known of it. A final state stands, whatever is heard later.
/// </summary>
public sealed record TopUp : IDocument<TopUp>
{
    /// <summary>Scope in which number and product are unique as long as a top-up of them is not final.</summary>
    public const string OpenScope = "localsim-top-up";

    /// <summary>What is sent and not final is looked at again after this time.</summary>
    public static readonly TimeSpan ReviewPause = TimeSpan.FromMinutes(2);

    /// <summary>What Winred knows nothing of so long after it was sent, was not done.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public static DocumentType<TopUp> Type { get; } = new(
        "localsim-top-up",
        LocalSimDocuments.Stored.TopUp,
        new DocumentIndex("transactionId"),
        new DocumentIndex("lotId"),
        new DocumentIndex("reviewAt"));

    /// <summary>How Winred calls it.</summary>
    public static DocumentField<string> TransactionIdField { get; } = new("transactionId");

    /// <summary>The lot of its SIM.</summary>
    public static DocumentField<string> LotIdField { get; } = new("lotId");

    /// <summary>When it is looked at again.</summary>
    public static DocumentField<DateTimeOffset> ReviewAtField { get; } = new("reviewAt");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The job that it is part of.</summary>
    public string? JobId { get; init; }

    /// <summary>The SIM of the stock that has the number.</summary>
    public string? SimId { get; init; }

    /// <summary>The lot of that SIM.</summary>
    public string? LotId { get; init; }

    /// <summary>The number, ten digits.</summary>
    public required string Subscriber { get; init; }

    /// <summary>The package.</summary>
    public required int ProductId { get; init; }

    /// <summary>For packages without a price of their own; else 0.</summary>
    public int Pesos { get; init; }

    /// <summary>Where the money comes from.</summary>
    public required string SellFrom { get; init; }

    /// <summary>What Winred knows its attempts by, the last one last.</summary>
    public IReadOnlyList<string> RequestIds { get; init; } = [];

    /// <summary>One of <see cref="TopUpState"/>.</summary>
    public string State { get; init; } = TopUpState.ToSend;

    /// <summary>How Winred calls it.</summary>
    public string? TransactionId { get; init; }

    /// <summary>What was left of the money.</summary>
    public Amount? Balance { get; init; }

    /// <summary>What Winred calls the package.</summary>
    public string? Product { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Message { get; init; }

    /// <summary>Who ordered it.</summary>
    public required long UserId { get; init; }

    /// <summary>When it was ordered, by the clock of the business.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same moment by the real clock, which all ages are measured with.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it changed last, by the real clock.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When its last attempt was about to leave, by the real clock.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When <see cref="ReconcileTopUps"/> looks at it again; null = never.</summary>
    public DateTimeOffset? ReviewAt { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Attempts => RequestIds.Count;

    /// <summary>Whether nothing changes it any more.</summary>
    public bool IsFinal => State is TopUpState.Done or TopUpState.Failed;

    /// <summary>What is unique in <see cref="OpenScope"/>.</summary>
    public string OpenValue => OpenValueOf(Subscriber, ProductId);

    /// <inheritdoc cref="OpenValue"/>
    public static string OpenValueOf(string subscriber, int productId) => FormattableString.Invariant($"{subscriber}/{productId}");

    /// <summary>What Winred is asked for.</summary>
    public TopUpOrder Order => new(ProductId, Pesos, Subscriber, SellFrom);

    /// <summary>What the clock of the business shows when the real one shows this: an order's time goes on where it was made.</summary>
    public DateTimeOffset BusinessTimeAt(DateTimeOffset real) => CreatedAt + (real - StartedAt);

    /// <summary>About to be sent, for the first time or once more: only what is certainly not done may be.</summary>
    public TopUp Leaving(string requestId, DateTimeOffset now) => State is TopUpState.ToSend or TopUpState.Sent
        ? this with
        {
            RequestIds = [.. RequestIds, requestId],
            State = TopUpState.Sent,
            SentAt = now,
            UpdatedAt = now,
            ReviewAt = now + ReviewPause,
        }
        : throw new InvalidOperationException($"The top-up {Id} is {State}.");

    /// <summary>What it is after something was heard of one of its attempts; the same when that changes nothing.</summary>
    /// <param name="outcome">What was heard.</param>
    /// <param name="requestId">The attempt; null = the last.</param>
    /// <param name="now">The real time.</param>
    public TopUp After(TopUpOutcome outcome, string? requestId, DateTimeOffset now)
    {
        if (IsFinal)
            return this;
        var isLast = requestId is null || (RequestIds.Count > 0 && RequestIds[^1] == requestId);
        return outcome switch
        {
            TopUpOutcome.Applied done => Told(TopUpState.Done, done.TransactionId, done.Balance, done.Product, now),
            TopUpOutcome.Pending taken => Told(TopUpState.Pending, taken.TransactionId, taken.Balance, taken.Product, now),

            // That an earlier attempt came to nothing says nothing about a later one.
            TopUpOutcome.Rejected no when isLast => this with
            {
                State = TopUpState.Failed,
                Message = no.Message,
                UpdatedAt = now,
                ReviewAt = null,
            },
            _ => this,
        };
    }

    /// <summary>It was looked at, and nothing was found out.</summary>
    public TopUp Reviewed(DateTimeOffset now) => IsFinal ? this : this with { ReviewAt = now + ReviewPause };

    private TopUp Told(string state, string? transactionId, Amount? balance, string? product, DateTimeOffset now) => this with
    {
        State = state,
        TransactionId = transactionId ?? TransactionId,
        Balance = balance ?? Balance,
        Product = product ?? Product,
        UpdatedAt = now,
        ReviewAt = state == TopUpState.Pending ? now + ReviewPause : null,
    };
}
