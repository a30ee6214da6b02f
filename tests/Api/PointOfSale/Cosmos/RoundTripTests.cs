using Mostrador.Storage.Tests.CosmosEmulator;

namespace Mostrador.Api.Tests.PointOfSale.Cosmos;

/// What the shop's everyday work costs on Cosmos DB, in round trips: a sale is at most two reads and one commit, and a list page is one
/// query for each kind of document, within the shop's partition. Documents that are needed together are one read, whatever their number.
/// Ids come from blocks of 64, so one request in 64 takes another block. The host's look at the outbox is in no partition.
public sealed class RoundTripTests : IAsyncLifetime
{
    private const string Shop = "[\"pos/shop\"]";
    private readonly RequestLog _log = new();
    private PosHost? _host;

    public async Task InitializeAsync()
    {
        if (NodeTools.Missing is not null)
            return;
        _host = await PosHost.Start(options =>
        {
            options.OnCosmos = true;
            options.CosmosTransport = rest => new RequestRecorder(_log, rest);
        });
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [NodeFact]
    public async Task A_sale_is_the_seller_all_that_is_sold_and_a_commit()
    {
        var (admin, customer, product) = await OpenShop();
        var others = new[] { await admin.StockProduct(), await admin.StockProduct() };

        await Costs(() => admin.PlaceOrder(null, (product, 1)), "pos-user", "pos-product");
        await Costs(() => admin.PlaceOrder(null, (product, 1), (others[0], 2)), "pos-user", "pos-product pos-product");
        await Costs(() => admin.PlaceOrder(customer, (product, 1)), "pos-user", "pos-customer pos-product");
        await Costs(
            () => admin.PlaceOrder(customer, (others[1], 1), (product, 1), (product, 2)), "pos-user", "pos-customer pos-product pos-product");
    }

    [NodeFact]
    public async Task A_sale_of_the_most_lines_costs_no_more()
    {
        var (admin, customer, _) = await OpenShop();
        var products = new long[80];
        for (var i = 0; i < products.Length; i++)
            products[i] = await admin.StockProduct();
        await admin.PlaceOrder(customer, (products[0], 1)); // Ids of lines come in blocks as large as an order.

        var requests = await Requests(() => admin.PlaceOrder(customer, [.. products.Select(product => (product, 1))]));

        Assert.Equal(2, requests.Count(request => request.IsRead && !IsOfIds(request)));
        Assert.Single(requests, request => request.Ids.Count == 1 + products.Length);
        Assert.Equal(RequestKind.Batch, requests[^1].Kind);
    }

    // The seller is read at the gate of every request. Beside him, it is two: what follows from the order is known when it is read.
    [NodeFact]
    public async Task A_payment_is_the_order_all_that_follows_from_it_and_a_commit()
    {
        var (admin, customer, product) = await OpenShop();
        const string Book = "pos-sales-day pos-sales-month";
        var anonymous = await Order(admin, null, product);
        await Costs(() => admin.PayOrder(anonymous), "pos-user", "pos-order", $"{Book} deletion-count");

        var his = await Order(admin, customer, product);
        await Costs(() => admin.PayOrder(his), "pos-user", "pos-order", $"pos-customer {Book} deletion-count");

        var unsold = await admin.StockProduct();
        var first = await Order(admin, customer, unsold);
        await Costs(() => admin.PayOrder(first), "pos-user", "pos-order", $"pos-customer {Book} pos-product deletion-count");
    }

    [NodeFact]
    public async Task A_cancellation_is_the_order_its_products_and_a_commit()
    {
        var (admin, customer, product) = await OpenShop();
        var order = await admin.PlaceOrder(customer, (product, 1), (await admin.StockProduct(), 1));
        await Costs(() => admin.Post($"/orders/{order["id"]}/cancel/"), "pos-user", "pos-order", "pos-product pos-product");
    }

    [NodeFact]
    public async Task Reading_an_order_is_two_point_reads_beside_the_reader()
    {
        var (admin, _, product) = await OpenShop();
        var order = await Order(admin, null, product);
        var requests = await Requests(() => admin.Get($"/orders/{order}/"));
        Assert.Equal(["pos-user", "pos-order", "deletion-count"], requests.Select(request => request.Types));
    }

    [NodeTheory]
    [InlineData("/orders/", 1)]
    [InlineData("/products/", 1)]
    [InlineData("/customers/", 2)]
    [InlineData("/suppliers/", 1)]
    [InlineData("/promotions/", 1)]
    [InlineData("/users/", 1)]
    [InlineData("/sessions/", 1)]
    [InlineData("/chatbotusers/", 1)]
    [InlineData("/customers/1/history/", 1)]
    [InlineData("/customers/1/credit-history/", 1)]
    [InlineData("/analytics/reports/low-stock/", 1)]
    [InlineData("/analytics/reports/dead-inventory/", 2)]
    [InlineData("/analytics/inventory-valuation/", 1)]
    [InlineData("/analytics/sales-summary/", 3)]
    [InlineData("/analytics/product-ranking/", 3)]
    public async Task A_list_is_so_many_queries_of_one_partition_however_long_it_is(string path, int queries)
    {
        var (admin, customer, product) = await OpenShop();
        await admin.Get(path); // What this process remembers from then on is not asked again.

        var requests = await Requests(async () => (await admin.Get(path)).Is(200));
        await admin.Sell(customer, (product, 1), (await admin.StockProduct(), 1));
        await admin.Sell(await admin.RegisterCustomer(), (product, 1));
        await admin.Get(path);
        var ofMore = await Requests(async () => (await admin.Get(path)).Is(200));

        Assert.Equal(queries, requests.Count(request => request.Kind == RequestKind.Query));
        Assert.Equal(requests.Select(request => (request.Kind, request.Types)), ofMore.Select(request => (request.Kind, request.Types)));
        Assert.All(requests, request => Assert.True(request.Kind is RequestKind.Query or RequestKind.PointRead, $"{request}"));
        Assert.All(requests, request => Assert.Equal(Shop, request.Partition));
    }

    [NodeTheory]
    [InlineData("/analytics/sales-summary/")]
    [InlineData("/analytics/product-ranking/")]
    [InlineData("/analytics/reports/dead-inventory/")]
    public async Task A_report_after_a_sale_is_one_query_more_that_reads_the_orders_of_its_day(string path)
    {
        var (admin, customer, product) = await OpenShop();
        await admin.Get(path);
        var before = await Requests(() => admin.Get(path));
        await admin.Sell(customer, (product, 1));
        var after = await Requests(() => admin.Get(path));
        Assert.Equal(1, after.Count(request => request.Kind == RequestKind.Query) - before.Count(request => request.Kind == RequestKind.Query));
        Assert.Equal(before.Where(request => request.Kind != RequestKind.Query).Select(request => request.Types),
            after.Where(request => request.Kind != RequestKind.Query).Select(request => request.Types));
    }

    /// A shop that has sold before: its ids are taken, its product is known, its day is open.
    private async Task<(PosClient Admin, long Customer, long Product)> OpenShop()
    {
        var admin = (await _host!.Admin()).Keyless(); // A key costs one read more.
        var (customer, product) = (await admin.RegisterCustomer(), await admin.StockProduct());
        await admin.Sell(customer, (product, 1));
        return (admin, customer, product);
    }

    private static async Task<long> Order(PosClient client, long? customer, long product) =>
        (await client.PlaceOrder(customer, (product, 1)))["id"]!.GetValue<long>();

    private async Task Costs(Func<Task> work, params string[] reads)
    {
        var requests = await Requests(work);
        Assert.Equal(reads, requests.Where(request => request.IsRead).Select(request => request.Types));
        Assert.All(requests, request => Assert.Equal(Shop, request.Partition));
        Assert.Equal(RequestKind.Batch, requests[^1].Kind);
        Assert.Equal(reads.Length + 1, requests.Count);
    }

    private async Task<IReadOnlyList<Recorded>> Requests(Func<Task> work)
    {
        _log.Take();
        await work();
        return [.. _log.Take().Where(request => request.Partition is not null)];
    }

    // The next block of ids is taken: a read and a commit of its own.
    private static bool IsOfIds(Recorded request) => request.Types.StartsWith("counter", StringComparison.Ordinal);
}
