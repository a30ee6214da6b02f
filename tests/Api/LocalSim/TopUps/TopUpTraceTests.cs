using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// Winred remembers the last top-up of a number only: what that says of one of ours.
public sealed class TopUpTraceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly TopUp Twice = new TopUp
    {
        Id = "1",
        Subscriber = "3211234567",
        ProductId = 101,
        SellFrom = "S",
        UserId = 1,
        CreatedAt = Now,
        StartedAt = Now,
        UpdatedAt = Now,
    }.Leaving("11", Now).Leaving("12", Now.AddSeconds(5));

    [Fact]
    public void A_number_without_top_ups_has_not_had_it() => Assert.IsType<TopUpTrace.Absent>(TopUpTrace.Of(Twice, null, null));

    [Theory]
    [InlineData("11")]
    [InlineData("12")]
    public void Any_of_its_attempts_may_be_the_one_that_was_applied(string requestId)
    {
        var found = Assert.IsType<TopUpTrace.Found>(Trace(requestId, TopUpStatus.Success));

        Assert.Equal((requestId, new TopUpOutcome.Applied("TXN", null, null)), (found.RequestId, found.Outcome));
    }

    [Fact]
    public void A_pending_one_is_pending() =>
        Assert.IsType<TopUpOutcome.Pending>(Assert.IsType<TopUpTrace.Found>(Trace("12", TopUpStatus.Pending)).Outcome);

    [Fact]
    public void Only_the_failure_of_the_last_attempt_is_one()
    {
        Assert.IsType<TopUpOutcome.Rejected>(Assert.IsType<TopUpTrace.Found>(Trace("12", TopUpStatus.Failed)).Outcome);
        Assert.IsType<TopUpTrace.Absent>(Trace("11", TopUpStatus.Failed));
    }

    [Fact]
    public void An_older_top_up_of_the_number_means_that_ours_never_arrived()
    {
        Assert.IsType<TopUpTrace.Absent>(Trace("99", TopUpStatus.Success));
        Assert.IsType<TopUpTrace.Absent>(Trace("99", TopUpStatus.Success, sentAt: Now));
    }

    [Fact]
    public void A_younger_one_hides_ours() => Assert.IsType<TopUpTrace.Hidden>(Trace("99", TopUpStatus.Success, sentAt: Now.AddSeconds(6)));

    private static TopUpTrace Trace(string requestId, TopUpStatus status, DateTimeOffset? sentAt = null) => TopUpTrace.Of(
        Twice,
        new LastTopUp(requestId, "TXN", "202", status),
        sentAt is { } at ? new TopUpRequest { RequestId = requestId, TopUpId = "2", SentAt = at } : null);
}
