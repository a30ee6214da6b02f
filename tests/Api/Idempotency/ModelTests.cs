using FsCheck;
using FsCheck.Fluent;
using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Idempotency;

/// Whatever is sent under whatever key, in whatever order and however much at once, is what a model of keys says.
public sealed class ModelTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const int Stock = 30;

    private static readonly Arbitrary<Sent[][]> Days = (
        from key in Gen.Choose(0, 3)
        from units in Gen.Frequency((6, Gen.Choose(1, 3)), (1, Gen.Constant(Stock + 1)))
        select new Sent(key, units)).ArrayOf().Where(batch => batch.Length <= 6).ArrayOf().Where(day => day.Length <= 8).ToArbitrary();

    [Fact]
    public void One_after_another_requests_are_what_the_model_says() =>
        Prop.ForAll(Days, day => Live([.. day.SelectMany(batch => batch)]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds * 5));

    [Fact]
    public void At_once_each_key_is_used_by_one_request_at_most() =>
        Prop.ForAll(Days, day => LiveTogether(day).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds * 5));

    private async Task Live(IReadOnlyList<Sent> day)
    {
        var till = await Till.Open(shop.Host);
        var used = new Dictionary<int, (int Units, string Answer)>();
        var left = Stock;
        foreach (var (key, units) in day)
        {
            var reply = await till.Send(key, units);
            var isKnown = used.TryGetValue(key, out var first);
            Assert.Equal(isKnown ? first.Units == units ? 201 : 422 : units <= left ? 201 : 400, reply.Status);
            Assert.Equal(isKnown && first.Units == units ? "true" : null, reply.Header(Keys.Replay));
            if (isKnown && first.Units == units)
                Assert.Equal(first.Answer, reply.Text);
            if (isKnown || reply.Status != 201)
                continue;
            used[key] = (units, reply.Text);
            left -= units;
        }

        Assert.Equal(left, await till.Left());
    }

    private async Task LiveTogether(IReadOnlyList<Sent[]> day)
    {
        var till = await Till.Open(shop.Host);
        var used = new Dictionary<int, (int Units, string Answer)>();
        foreach (var batch in day)
        {
            var replies = await Race.Together(i => till.Send(batch[i].Key, batch[i].Units), batch.Length);
            foreach (var (sent, reply) in batch.Zip(replies).Where(pair => pair.Second.Status == 201))
            {
                // The same key with the same request has the same answer; with another one it has none.
                if (used.TryAdd(sent.Key, (sent.Units, reply.Text)))
                    continue;
                Assert.Equal(used[sent.Key], (sent.Units, reply.Text));
            }

            Assert.All(replies, reply => Assert.Contains(reply.Status, new[] { 201, 400, 409, 422 }));
        }

        Assert.Equal(Stock - used.Values.Sum(one => one.Units), await till.Left());
    }

    private sealed record Sent(int Key, int Units);

    private sealed class Till(PosClient client, long product)
    {
        private readonly string _day = Keys.New();

        public static async Task<Till> Open(PosHost host) => new(await host.Admin(), await (await host.Admin()).StockProduct(stock: Stock));

        public Task<Reply> Send(int key, int units) => client.WithKey($"{_day}-{key}").Post("/orders/", new
        {
            customer = (long?)null,
            items = new[] { new { product_id = product, quantity = units } },
        });

        public async Task<long> Left() => (await client.Get($"/products/{product}/")).Is(200).Object["current_stock"]!.GetValue<long>();
    }
}
