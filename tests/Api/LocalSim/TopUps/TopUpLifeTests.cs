using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// The life of an entry of the ledger, without a store: what may be heard of it, in whatever order.
public sealed class TopUpLifeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly TopUpOutcome Done = new TopUpOutcome.Applied("TXN1", new Amount(100), "Recarga");
    private static readonly TopUpOutcome Taken = new TopUpOutcome.Pending("TXN1", null, null);
    private static readonly TopUpOutcome No = new TopUpOutcome.Rejected("Saldo insuficiente");
    private static readonly TopUpOutcome Unclear = new TopUpOutcome.Unknown("Tiempo de espera agotado", WasSent: true);

    private static TopUp Fresh => new()
    {
        Id = "1",
        Subscriber = "3211234567",
        ProductId = 101,
        SellFrom = "S",
        UserId = 1,
        CreatedAt = Now,
        StartedAt = Now,
        UpdatedAt = Now,
    };

    private static TopUp Sent => Fresh.Leaving("11", Now);

    [Fact]
    public void What_was_applied_is_done_and_what_was_refused_has_failed()
    {
        var (done, failed) = (Sent.After(Done, "11", Now), Sent.After(No, "11", Now));

        Assert.Equal((TopUpState.Done, "TXN1", new Amount(100), "Recarga"), (done.State, done.TransactionId, done.Balance!.Value, done.Product));
        Assert.Equal((TopUpState.Failed, "Saldo insuficiente"), (failed.State, failed.Message));
    }

    [Fact]
    public void An_unclear_answer_changes_nothing()
    {
        var sent = Sent;

        Assert.Same(sent, sent.After(Unclear, "11", Now));
    }

    [Fact]
    public void The_first_final_state_stands()
    {
        var done = Sent.After(Done, "11", Now);

        Assert.Same(done, done.After(No, "11", Now));
        Assert.Same(done, done.After(Taken, "11", Now));
    }

    [Fact]
    public void The_failure_of_an_earlier_attempt_says_nothing_about_a_later_one()
    {
        var twice = Sent.Leaving("12", Now);

        Assert.Same(twice, twice.After(No, "11", Now));
        Assert.Equal(TopUpState.Done, twice.After(Done, "11", Now).State);
        Assert.Equal(TopUpState.Failed, twice.After(No, "12", Now).State);
    }

    [Fact]
    public void What_Winred_has_taken_on_is_never_sent_again()
    {
        Assert.Throws<InvalidOperationException>(() => Sent.After(Taken, "11", Now).Leaving("12", Now));
        Assert.Throws<InvalidOperationException>(() => Sent.After(Done, "11", Now).Leaving("12", Now));
        Assert.Throws<InvalidOperationException>(() => Sent.After(No, "11", Now).Leaving("12", Now));
    }

    [Fact]
    public void The_time_of_an_order_goes_on_where_it_was_made()
    {
        var ordered = Fresh with { CreatedAt = Now.AddYears(-1) };

        Assert.Equal(Now.AddYears(-1).AddSeconds(7), ordered.BusinessTimeAt(Now.AddSeconds(7)));
    }

    /// Whatever is heard in whatever order: one final state, by the first that decides; reviewed exactly while it is open and sent.
    [Fact]
    public void Any_story_ends_once()
    {
        var outcome = Gen.Elements(Done, Taken, No, Unclear);
        var heard = from what in outcome from attempt in Gen.Choose(0, 3) select (what, attempt);
        Prop.ForAll(heard.ListOf().ToArbitrary(), story =>
        {
            var (topUp, sent) = (Fresh, 0);
            foreach (var (what, attempt) in story)
            {
                var before = topUp;
                if (attempt == 3)
                {
                    if (topUp.State is TopUpState.ToSend or TopUpState.Sent)
                        topUp = topUp.Leaving((++sent).ToString(null, null), Now);
                    continue;
                }

                if (sent == 0)
                    continue;
                topUp = topUp.After(what, Math.Max(1, sent - attempt).ToString(null, null), Now);
                Assert.True(!before.IsFinal || ReferenceEquals(before, topUp));
                Assert.Equal(what == Done && !before.IsFinal, topUp.State == TopUpState.Done && before.State != TopUpState.Done);
            }

            Assert.Equal(sent, topUp.Attempts);
            Assert.Equal(topUp.State is TopUpState.Sent or TopUpState.Pending, topUp.ReviewAt is not null);
        }).QuickCheckThrowOnFailure();
    }
}
