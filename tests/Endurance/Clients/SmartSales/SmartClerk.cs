using System.Globalization;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.SmartSales;

/// <summary>Orders, pays at Stripe, hears of payments twice, cancels, and reviews.</summary>
internal sealed class SmartClerk(Hand hand, SmartStage stage, History history)
{
    private readonly Random _random = hand.Random;

    public Task Act() => _random.Next(12) switch
    {
        < 4 => Order(),
        < 6 => PayAtStripe(),
        < 8 => TellTwice(),
        < 9 => Cancel(),
        < 11 => Review(),
        _ => TakeReviewBack(),
    };

    private async Task Order()
    {
        var mark = history.NextAmount().ToString(CultureInfo.InvariantCulture);
        object[] items =
        [
            new { product_id = stage.MarkProduct, quantity = long.Parse(mark, CultureInfo.InvariantCulture) },
            .. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => new { product_id = hand.Any(stage.Goods), quantity = _random.Next(1, 4) }),
        ];
        var made = await hand.Send(Ask.Post("order", "orders/create/", new { items }) with { Mark = mark });
        if (made is not { Outcome: Outcome.Acknowledged, Answer: { } order })
            return;
        var id = $"{order["id"]}";
        made.About.Add($"order {id}");

        // Nobody else has seen it yet.
        if (_random.Next(10) == 0)
            await hand.Send(Ask.Delete("delete order", $"orders/admin/{id}/") with { About = [$"order {id}"], Refusals = [] });
        else
            stage.Orders.Add(id);
    }

    private async Task PayAtStripe()
    {
        if (hand.Reach(stage.Orders) is not { } order)
            return;
        var session = await hand.Send(Ask.Post("checkout", $"orders/{order}/create-checkout-session/", new { }) with { About = [$"order {order}"], Refusals = [404] });
        if (session is not { Outcome: Outcome.Acknowledged, Answer: { } opened })
            return;
        var page = new Uri((string)opened["checkout_url"]!);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var paid = await hand.Send(new Ask("pay", HttpMethod.Post, page.ToString())
            {
                About = [$"order {order}"],
                Refusals = [],
                Content = () => new FormUrlEncodedContent([new("action", "pay")]),
            });
            if (paid.Outcome == Outcome.Acknowledged || !hand.Door.IsOpen)
                return;
        }
    }

    // One event, delivered several times at once.
    private async Task TellTwice()
    {
        if (hand.Reach(stage.Orders) is not { } order)
            return;
        var told = new StripeEvent($"evt_{Guid.NewGuid():n}", order);
        var header = await told.Signature();
        var ask = new Ask("pay", HttpMethod.Post, "orders/stripe-webhook/")
        {
            About = [$"order {order}"],
            Mark = told.Id,
            Refusals = [],
            Content = told.Content,
            Header = header,
        };
        await Task.WhenAll(Enumerable.Range(0, _random.Next(2, 4)).Select(_ => hand.Send(ask)));
    }

    private Task Cancel() => hand.Reach(stage.Orders) is { } order
        ? hand.Send(Ask.Post("cancel", $"orders/admin/{order}/update_status/", new { status = "cancelled" }) with { About = [$"order {order}"], Refusals = [] })
        : Order();

    private async Task Review()
    {
        var (author, token) = hand.Any([.. stage.Reviewers]);
        var (mark, product) = ($"reseña {Guid.NewGuid()}", hand.Any(stage.Goods));
        var made = await hand.Send(Ask.Post("review", $"products/{product}/reviews/", new { rating = _random.Next(1, 6), comment = mark })
            with
        { Token = token, Mark = mark, About = [$"product {product} {author}"] });
        if (made is not { Outcome: Outcome.Acknowledged, Answer: { } review })
            return;
        made.About.Insert(0, $"review {review["id"]}");
        stage.Reviews.Add([$"{review["id"]}", author]);
    }

    private Task TakeReviewBack() => hand.Reach(stage.Reviews) is [var review, var author]
        ? hand.Send(Ask.Delete("delete review", $"products/reviews/{review}/") with { Token = stage.Reviewers[author], About = [$"review {review}"], Refusals = [404] })
        : Review();
}
