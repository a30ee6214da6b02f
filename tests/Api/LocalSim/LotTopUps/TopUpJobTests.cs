using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim.TopUps;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Queues;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.LotTopUps;

/// The job behind the top-up of a lot: its deliveries fail, come twice, and find what a run before them has left behind.
public sealed class TopUpJobTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task What_was_sent_and_applied_before_a_crash_is_not_sent_again()
    {
        var (lot, job) = await JobOf("0001", "0002");
        await Crash(job, 0, arrived: true);

        await Deliver(job.Id);

        Assert.Equal((TopUpState.Done, 1), await StateOf(job, 0));
        Assert.Equal(["applied"], await _host.Http.Charges(lot.Sims[0].Number));
        Assert.Equal(["applied"], await _host.Http.Charges(lot.Sims[1].Number));
        Assert.True((await Stored(job)).HasEnded);
        Assert.All((await _host.LotNow(lot)).Sims, sim => Assert.Equal(SimState.ToppedUp, sim.State));
    }

    [Fact]
    public async Task What_never_arrived_is_sent_under_a_new_id()
    {
        var (lot, job) = await JobOf("0001");
        var lost = await Crash(job, 0, arrived: false);

        await Deliver(job.Id);

        Assert.Equal((TopUpState.Done, 2), await StateOf(job, 0));
        Assert.NotEqual(lost, (string?)Assert.Single(await _host.Http.Asked(lot.Sims[0].Number))["request_id"]);
    }

    [Fact]
    public async Task What_may_still_be_on_its_way_is_waited_for()
    {
        await using var host = await LocalSimHost.Start(options => options.Services = services =>
            services.AddHttpClient(WinredClient.HttpClientName).AddHttpMessageHandler(() => new SlowNetwork()));
        var (lot, job) = await JobOf(host, "0001");
        var (requestId, order) = await Leave(host, job, 0);
        var underWay = host.Services.GetRequiredService<WinredClient>().TopUp(requestId, order);

        await Deliver(host, job.Id);

        Assert.IsType<TopUpOutcome.Applied>(await underWay);
        Assert.Equal(["applied"], await host.Http.Charges(lot.Sims[0].Number));
        Assert.Equal((TopUpState.Done, 1), await StateOf(host, job, 0));
    }

    [Fact]
    public async Task A_third_attempt_is_the_last()
    {
        var (lot, job) = await JobOf("0001");
        for (var i = 0; i < TopUpAttempts.Most; i++)
            await Crash(job, 0, arrived: false);

        await Deliver(job.Id);

        Assert.Equal((TopUpState.Failed, 3), await StateOf(job, 0));
        Assert.Empty(await _host.Http.Asked(lot.Sims[0].Number));
    }

    [Fact]
    public async Task Two_runs_at_once_charge_once()
    {
        var (lot, job) = await JobOf("9911", "9909", "0001");

        await Task.WhenAll(Deliver(job.Id), Deliver(job.Id), Deliver(job.Id));

        Assert.Equal(["applied"], await _host.Http.Charges(lot.Sims[0].Number));
        Assert.Equal(["error", "applied"], await _host.Http.Charges(lot.Sims[1].Number));
        Assert.Equal(["applied"], await _host.Http.Charges(lot.Sims[2].Number));
    }

    [Fact]
    public async Task After_five_failures_what_was_never_sent_has_failed_and_the_lot_is_free()
    {
        var (lot, job) = await JobOf("0001", "0002");
        var known = await Crash(job, 0, arrived: true);

        await Deliver(job.Id, RunTopUpJob.MostFailures + 1);

        Assert.True((await Stored(job)).HasEnded);
        Assert.Equal((TopUpState.Sent, 1), await StateOf(job, 0)); // It may have been done: reconciliation knows.
        Assert.Equal((TopUpState.Failed, 0), await StateOf(job, 1));
        Assert.Equal("Error interno", (await TopUpOf(_host, job, 1)).Message);

        var again = (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);
        Assert.Equal(lot.Sims[1].Number, (string?)Assert.Single(again.Json!["data"]!["detalles"]!.AsArray())!["msisdn"]);
        Assert.Equal(known, (string?)Assert.Single(await _host.Http.Asked(lot.Sims[0].Number))["request_id"]);
    }

    [Fact]
    public async Task The_fifth_delivery_still_works()
    {
        var (_, job) = await JobOf("0001");

        await Deliver(job.Id, RunTopUpJob.MostFailures);

        Assert.Equal((TopUpState.Done, 1), await StateOf(job, 0));
    }

    [Fact]
    public async Task A_job_that_has_ended_stays_as_it_is()
    {
        var (lot, job) = await JobOf("9902");
        await Deliver(job.Id);
        var ended = await Stored(job);

        await Deliver(job.Id);
        await Deliver(job.Id, RunTopUpJob.MostFailures + 1);

        Assert.Equal(ended.UpdatedAt, (await Stored(job)).UpdatedAt);
        Assert.Single(await _host.Http.Asked(lot.Sims[0].Number));
    }

    [Fact]
    public async Task A_job_that_cannot_be_seen_yet_is_delivered_again() =>
        await Assert.ThrowsAsync<MessageTooEarlyException>(() => Deliver(Guid.NewGuid().ToString()));

    [Fact]
    public async Task A_host_that_stops_leaves_the_job_between_two_SIMs()
    {
        var (lot, job) = await JobOf("9911", "0001");
        using var stopping = new CancellationTokenSource();
        var run = Deliver(job.Id, stopping: stopping.Token);
        while ((await _host.Http.Asked(lot.Sims[0].Number)).Count == 0)
        {
            // The first SIM's request has not arrived.
        }

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal((TopUpState.Done, 1), await StateOf(job, 0)); // What was sent was heard.
        Assert.Equal((TopUpState.ToSend, 0), await StateOf(job, 1));

        await Deliver(job.Id, 2);
        Assert.Equal((TopUpState.Done, 1), await StateOf(job, 1));
    }

    [Fact]
    public async Task A_job_that_is_longer_than_a_function_may_run_goes_on_with_another_message()
    {
        await using var host = await LocalSimHost.Start(options => options.Time = new HastyClock());
        var lot = await host.LotEnding("0001", "0002", "0003");

        var reply = (await (await host.Seller()).TopUpLot(lot.Id)).Is(200);
        await host.Services.GetRequiredService<QueuePump>().Settle();

        Assert.Equal("Recarga de lote en proceso", (string?)reply.Json!["result"]!["message"]);
        foreach (var sim in lot.Sims)
            Assert.Equal(["applied"], await host.Http.Charges(sim.Number));
        var job = Assert.Single(await host.Stored.Query(DocumentQuery.Over<TopUpJob>()));
        Assert.Equal((TopUpJobState.Ended, 3), (job.State, job.Turns));
    }

    [Fact]
    public async Task The_message_of_an_order_leads_to_its_job()
    {
        var lot = await _host.LotEnding("0001");
        (await (await _host.Seller()).TopUpLot(lot.Id)).Is(200);

        var topUp = Assert.Single(await _host.Stored.Query(DocumentQuery.Over<TopUp>().Where(TopUp.LotIdField.Is(lot.Id))));
        var job = (await _host.Stored.Peek<TopUpJob>(topUp.JobId!))!;
        Assert.Equal((RunTopUpJob.Queue, job.Id), (job.Message.Queue, job.Message.Body));
        Assert.Equal((TopUpJobState.Ended, 1), (job.State, job.Turns));
        Assert.Null(await _host.Stored.OwnerOf(TopUpJob.OpenScope, lot.Id));
    }

    /// A job as an order stores it, without the message that would make it run.
    private Task<(Lot Lot, TopUpJob Job)> JobOf(params string[] endings) => JobOf(_host, endings);

    private static async Task<(Lot Lot, TopUpJob Job)> JobOf(LocalSimHost host, params string[] endings)
    {
        var lot = await host.LotEnding(endings);
        var now = DateTimeOffset.UtcNow;
        var jobId = Guid.NewGuid().ToString();
        TopUp Of(Sim sim) => new()
        {
            Id = Guid.NewGuid().ToString(),
            JobId = jobId,
            SimId = sim.Id,
            LotId = lot.Id,
            Subscriber = sim.Number,
            ProductId = 101,
            SellFrom = "S",
            UserId = 1,
            CreatedAt = now,
            StartedAt = now,
            UpdatedAt = now,
        };
        var topUps = lot.Sims.Select(Of).ToList();
        var job = new TopUpJob
        {
            Id = jobId,
            LotId = lot.Id,
            ProductId = 101,
            TopUpIds = [.. topUps.Select(topUp => topUp.Id)],
            UserId = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await host.Store(transaction =>
        {
            foreach (var topUp in topUps)
            {
                transaction.Create(topUp);
                transaction.Claim(TopUp.OpenScope, topUp.OpenValue, topUp.Id);
            }

            transaction.Create(job);
            transaction.Claim(TopUpJob.OpenScope, lot.Id, job.Id);
            return Task.CompletedTask;
        });
        return (lot, job);
    }

    /// A run that stored an attempt and died, before its request left or before the answer came.
    private async Task<string> Crash(TopUpJob job, int index, bool arrived)
    {
        var (requestId, order) = await Leave(_host, job, index);
        if (arrived)
            await _host.Services.GetRequiredService<WinredClient>().TopUp(requestId, order);
        return requestId;
    }

    private static async Task<(string RequestId, TopUpOrder Order)> Leave(LocalSimHost host, TopUpJob job, int index)
    {
        var requestId = WinredRequestId.New();
        await host.Store(async transaction =>
        {
            var topUp = (await transaction.Find<TopUp>(job.TopUpIds[index]))!;
            transaction.Replace(topUp.Leaving(requestId, DateTimeOffset.UtcNow));
            transaction.Create(new TopUpRequest { RequestId = requestId, TopUpId = topUp.Id, SentAt = DateTimeOffset.UtcNow });
        });
        return (requestId, (await TopUpOf(host, job, index)).Order);
    }

    private Task Deliver(string jobId, int delivery = 1, CancellationToken stopping = default) => Deliver(_host, jobId, delivery, stopping);

    private static async Task Deliver(LocalSimHost host, string jobId, int delivery = 1, CancellationToken stopping = default)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RunTopUpJob>().Run(jobId, delivery, stopping);
    }

    private async Task<TopUpJob> Stored(TopUpJob job) => (await _host.Stored.Peek<TopUpJob>(job.Id))!;

    private static async Task<TopUp> TopUpOf(LocalSimHost host, TopUpJob job, int index) => (await host.Stored.Peek<TopUp>(job.TopUpIds[index]))!;

    private Task<(string State, int Attempts)> StateOf(TopUpJob job, int index) => StateOf(_host, job, index);

    private static async Task<(string State, int Attempts)> StateOf(LocalSimHost host, TopUpJob job, int index)
    {
        var topUp = await TopUpOf(host, job, index);
        return (topUp.State, topUp.Attempts);
    }

    /// An hour passes at every look at it, so that every wait is over at once.
    private sealed class HastyClock : TimeProvider
    {
        private long _hours;

        public override long GetTimestamp() => base.GetTimestamp() + (Interlocked.Increment(ref _hours) * 3600 * TimestampFrequency);
    }

    /// Top-ups arrive a second and a half after they were sent.
    private sealed class SlowNetwork : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/topup", StringComparison.Ordinal))
                await Task.Delay(TimeSpan.FromSeconds(1.5), cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
