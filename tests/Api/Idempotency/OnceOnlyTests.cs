namespace Mostrador.Api.Tests.Idempotency;

/// What a key promises, in every module.
public sealed class OnceOnlyTests
{
    public static TheoryData<string> Modules => Trade.Modules;

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task A_request_that_is_sent_again_gets_its_answer_again_and_changes_nothing(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();

        var first = (await seller.Sell(2, key)).Is(seller.Success);
        var again = (await seller.Sell(2, key)).Is(seller.Success);
        var oncemore = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Equal((first.Text, first.Text), (again.Text, oncemore.Text));
        Assert.Equal(first.Raw.Content.Headers.ContentType, again.Raw.Content.Headers.ContentType);
        Assert.Equal(first.Header("Location"), again.Header("Location"));
        Assert.Equal((null, "true", "true"), (first.Header(Keys.Replay), again.Header(Keys.Replay), oncemore.Header(Keys.Replay)));
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Without_a_key_every_request_counts_and_nothing_is_remembered(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        trade.Seam.Records.Clear();

        (await seller.Sell(2)).Is(seller.Success);
        (await seller.Sell(2)).Is(seller.Success);

        Assert.Equal(4, await seller.Sold());
        Assert.Empty(trade.Seam.Records);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Another_request_under_the_same_key_is_refused(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        var sale = seller.Sale(2);
        (await seller.Send(sale, key)).Is(seller.Success);

        (await seller.Sell(3, key)).IsExactly(422, trade.OtherRequest);
        (await seller.Send(sale with { Path = sale.Path + "?page=2" }, key)).IsExactly(422, trade.OtherRequest);
        (await seller.Send(await seller.Removal(), key)).IsExactly(422, trade.OtherRequest);

        (await seller.Send(sale, key)).Is(seller.Success);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task While_a_request_runs_its_repetition_is_told_so(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        var (reached, released) = (Signal(), Signal());
        trade.Seam.Before = _ =>
        {
            reached.TrySetResult();
            return released.Task;
        };

        var first = seller.Sell(2, key);
        await reached.Task;
        (await seller.Sell(2, key)).IsExactly(409, trade.Running);
        (await seller.Sell(3, key)).IsExactly(422, trade.OtherRequest);
        released.SetResult();

        var answer = (await first).Is(seller.Success);
        Assert.Equal(answer.Text, (await seller.Sell(2, key)).Text);
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task The_key_of_somebody_else_is_another_key(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var other = await trade.Another(seller);
        var key = Keys.New();

        var first = (await seller.Sell(2, key)).Is(seller.Success);
        var second = (await other.Sell(3, key)).Is(seller.Success);

        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal((null, null), (first.Header(Keys.Replay), second.Header(Keys.Replay)));
        Assert.Equal((2, 3), (await seller.Sold(), await other.Sold()));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task A_refused_request_leaves_the_key_as_it_was(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();

        var refused = await seller.Send(seller.Refused, key);
        Assert.InRange(refused.Status, 400, 499);
        Assert.Equal(refused.Text, (await seller.Send(seller.Refused, key)).Text);
        var sold = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Null(sold.Header(Keys.Replay));
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task A_key_is_remembered_for_a_day(string module)
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var trade = await Trade.Open(module, options => options.Time = clock);
        var seller = await trade.Seller();
        var key = Keys.New();
        var first = (await seller.Sell(2, key)).Is(seller.Success);

        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        seller = await seller.LogInAgain();
        Assert.Equal(first.Text, (await seller.Sell(2, key)).Is(seller.Success).Text);
        clock.Advance(TimeSpan.FromMinutes(2));
        var later = (await seller.Sell(2, key)).Is(seller.Success);

        Assert.Null(later.Header(Keys.Replay));
        Assert.Equal(4, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task Fifty_equal_requests_at_once_make_one_change(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();

        var replies = await Race.Together(_ => seller.Sell(2, key), clients: 50);

        Assert.All(replies, reply => Assert.Contains(reply.Status, new[] { seller.Success, 409 }));
        Assert.Single(replies, reply => reply.Status == seller.Success && reply.Header(Keys.Replay) is null);
        Assert.Single(replies.Where(reply => reply.Status == seller.Success).Select(reply => reply.Text).Distinct());
        Assert.Equal(2, await seller.Sold());
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public async Task What_is_gone_was_removed_by_this_very_request(string module)
    {
        await using var trade = await Trade.Open(module);
        var seller = await trade.Seller();
        var key = Keys.New();
        var removal = await seller.Removal();

        var first = await seller.Send(removal, key);
        var again = await seller.Send(removal, key);

        Assert.InRange(first.Status, 200, 204);
        Assert.Equal((first.Status, first.Text, "true"), (again.Status, again.Text, again.Header(Keys.Replay)));
    }

    internal static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
