using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Queues;
using Mostrador.LocalSim;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Promotions;

namespace Mostrador.Api.Tests.Desk;

/// <summary>Messages on the desk: those that wait, and those that were given up.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task The_outbox_tells_how_many_wait_in_each_queue_and_for_how_long()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        Assert.Contains("No message waits in the outbox.", (await browser.Get("/desk/messages")).Words, StringComparison.Ordinal);

        var now = TimeProvider.System.GetUtcNow();
        await Tell(host, ("a", "queue-one", now.AddMinutes(-70)), ("b", "queue-one", now.AddMinutes(-5)), ("c", "queue-two", now.AddMinutes(-2.5)));

        var page = await browser.Get("/desk/messages");
        var (one, two) = (page.Row("queue-one")!, page.Row("queue-two")!);
        Assert.Equal(("2", "1 h 10 min"), (one[0], one[2]));
        Assert.Equal(("1", "2 min"), (two[0], two[2]));
        Assert.Contains("3 messages in the outbox.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_broker_has_the_messages_the_page_says_so()
    {
        await using var host = await DeskHost.Start(options => options.Services = services => services.RemoveAll<IOutbox>());

        Assert.Contains("Service Bus delivers the messages of this app", (await (await host.Operator()).Get("/desk/messages")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dead_letters_are_listed_without_their_text_and_read_with_it()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        Assert.Contains("There are no dead letters.", (await browser.Get("/desk/messages")).Words, StringComparison.Ordinal);
        var id = await Bury(host, "m1", EraseCustomer.Queue);
        await Bury(host, "m2", ErasePromotions.Queue);

        var list = await browser.Get("/desk/messages");
        Assert.Equal((EraseCustomer.Queue, "TimeoutException", "10"), (list.Row(id[..8])![0], list.Row(id[..8])![2], list.Row(id[..8])![3]));
        Assert.StartsWith("tried again at", list.Row(id[..8])![1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", list.Html, StringComparison.Ordinal);
        var ofQueue = await browser.Get($"/desk/messages?queue={ErasePromotions.Queue}");
        Assert.Null(ofQueue.Row(id[..8]));
        Assert.Contains("1 dead letter,", ofQueue.Words, StringComparison.Ordinal);

        var letter = (await browser.Get($"/desk/letters/{id}")).Is(HttpStatusCode.OK);
        Assert.Contains("secret &lt;b&gt;of m1&lt;/b&gt;", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_sent_again_goes_to_the_outbox()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        var id = await Bury(host, "m1", EraseCustomer.Queue);

        var sent = await browser.Submit($"/desk/letters/{id}", $"/desk/letters/{id}/replay");

        sent.LeadsTo("/desk/messages?done=sent");
        var page = await browser.Get("/desk/messages?done=sent");
        Assert.Contains("The message was sent again.", page.Words, StringComparison.Ordinal);
        Assert.Equal("sent again", page.Row(id[..8])![1]);
        Assert.Equal("1", page.Row(EraseCustomer.Queue)![0]);
    }

    [Fact]
    public async Task A_letter_that_is_sent_again_and_handled_is_gone()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        var over = Guid.NewGuid().ToString();
        await host.Service<DocumentStore>().Transact(Business.Partition, transaction =>
        {
            transaction.Create(new TopUpJob
            {
                Id = over,
                LotId = "L1",
                State = TopUpJobState.Ended,
                ProductId = 101,
                TopUpIds = [],
                UserId = 1,
                CreatedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
            });
            return Task.CompletedTask;
        });
        var message = Envelope("m1", RunTopUpJob.Queue) with { Body = over };
        await host.Service<DeadLetters>().Bury(message, nameof(TimeoutException), 10);
        var id = DeadLetter.KeyOf(message);

        (await browser.Submit($"/desk/letters/{id}", $"/desk/letters/{id}/replay")).LeadsTo("/desk/messages?done=sent");
        await host.Service<QueuePump>().Settle();

        Assert.Contains("There are no dead letters.", (await browser.Get("/desk/messages")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_a_queue_are_sent_again()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        var ids = new[] { await Bury(host, "m1", EraseCustomer.Queue), await Bury(host, "m2", EraseCustomer.Queue) };
        var other = await Bury(host, "m3", ErasePromotions.Queue);

        var sent = await browser.Submit($"/desk/messages?queue={EraseCustomer.Queue}", "/desk/queues/replay", ("queue", EraseCustomer.Queue));

        sent.LeadsTo("/desk/messages?done=queue-sent");
        var page = await browser.Get("/desk/messages");
        Assert.All(ids, id => Assert.Equal("sent again", page.Row(id[..8])![1]));
        Assert.StartsWith("tried again", page.Row(other[..8])![1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_is_thrown_away_is_gone()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        var id = await Bury(host, "m1", EraseCustomer.Queue);

        (await browser.Submit($"/desk/letters/{id}", $"/desk/letters/{id}/delete")).LeadsTo("/desk/messages?done=deleted");

        (await browser.Get($"/desk/letters/{id}")).Is(HttpStatusCode.NotFound);
        Assert.Contains("The letter and its message are gone.", (await browser.Get("/desk/messages?done=deleted")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_message_is_shown_and_cannot_be_sent_again()
    {
        await using var host = await Undelivered();
        var browser = await host.Operator();
        await host.Service<DeadLetters>().BuryUnreadable("", "<script>alert(1)</script>");
        var id = (await host.Service<ReadDeadLetters>().List(null, 0, 1)).Page[0].Key;

        var letter = await browser.Get($"/desk/letters/{id}");
        Assert.Contains("&lt;script&gt;", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", letter.Html, StringComparison.Ordinal);
        var refused = (await browser.Post($"/desk/letters/{id}/replay", ("form_token", letter.FormToken))).Is(HttpStatusCode.Conflict);
        Assert.Contains("there is nothing to send again", refused.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/letters/x", HttpStatusCode.NotFound)]
    [InlineData("/desk/letters/..%2fx%0a", HttpStatusCode.NotFound)]
    [InlineData("/desk/anything", HttpStatusCode.NotFound)]
    [InlineData("/desk/messages?skip=-1", HttpStatusCode.BadRequest)]
    [InlineData("/desk/messages?take=lots", HttpStatusCode.BadRequest)]
    [InlineData("/desk/messages?done=%3Cscript%3E", HttpStatusCode.OK)]
    public async Task An_address_that_means_nothing_is_told_so_by_a_page(string address, HttpStatusCode status)
    {
        await using var host = await Undelivered();

        var page = (await (await host.Operator()).Get(address)).Is(status);

        Assert.Equal("text/html", page.Response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
    }

    // Without the pump, what is stored stays.
    private static Task<DeskHost> Undelivered() => DeskHost.Start(options => options.Services = services =>
    {
        foreach (var pump in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
            services.Remove(pump);
    });

    private static async Task<string> Bury(DeskHost host, string id, string queue)
    {
        await host.Service<DeadLetters>().Bury(Envelope(id, queue), nameof(TimeoutException), 10);
        return DeadLetter.KeyOf(Envelope(id, queue));
    }

    private static MessageEnvelope Envelope(string id, string queue) => MessageEnvelope.Of(new PendingMessage(
        new Partition("test", "shop"),
        new OutboxMessage { Key = id, Queue = queue, Subject = "s", Body = $"secret <b>of {id}</b>", WrittenAt = DateTimeOffset.UnixEpoch }));

    private static Task Tell(DeskHost host, params (string Key, string Queue, DateTimeOffset WrittenAt)[] messages) =>
        host.Service<DocumentStore>().Transact(new Partition("test", "shop"), transaction =>
        {
            foreach (var (key, queue, writtenAt) in messages)
                transaction.Create(new OutboxMessage { Key = key, Queue = queue, Subject = key, Body = "secret", WrittenAt = writtenAt });
            return Task.CompletedTask;
        });
}
