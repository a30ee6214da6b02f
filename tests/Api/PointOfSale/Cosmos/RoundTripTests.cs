using Mostrador.Storage.Tests.CosmosEmulator;

namespace Mostrador.Api.Tests.PointOfSale.Cosmos;

/// What the shop's everyday work costs on Cosmos DB, in round trips. The user who asks is read once on each request and not counted
/// here; ids come from blocks of 64, so one request in 64 takes another block. The host's look at the outbox is in no partition.
public sealed class RoundTripTests : IAsyncLifetime
{
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
    public async Task An_order_reads_each_product_once_and_commits_once()
    {
        var (admin, _, product) = await OpenShop();
        await Costs(() => admin.PlaceOrder(null, (product, 1)), "pos-product");

        var another = await admin.StockProduct();
        await Costs(() => admin.PlaceOrder(null, (product, 1), (another, 2)), "pos-product", "pos-product");
    }

    [NodeFact]
    public async Task A_customers_order_is_two_point_reads_and_a_commit()
    {
        var (admin, customer, product) = await OpenShop();
        await Costs(() => admin.PlaceOrder(customer, (product, 1)), "pos-customer", "pos-product");
    }

    [NodeFact]
    public async Task A_payment_reads_the_order_the_day_and_the_month_and_commits_once()
    {
        var (admin, customer, product) = await OpenShop();
        var anonymous = await Order(admin, null, product);
        await Costs(() => admin.PayOrder(anonymous), "pos-order", "pos-sales-day", "pos-sales-month", "pos-deletion-count");

        var his = await Order(admin, customer, product);
        await Costs(() => admin.PayOrder(his), "pos-order", "pos-customer", "pos-sales-day", "pos-sales-month", "pos-deletion-count");
    }

    [NodeFact]
    public async Task Reading_an_order_is_two_point_reads()
    {
        var (admin, _, product) = await OpenShop();
        var order = await Order(admin, null, product);
        var requests = await Requests(() => admin.Get($"/orders/{order}/"));
        Assert.Equal(["pos-order", "pos-deletion-count"], requests.Select(request => request.Type));
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
    public async Task A_list_page_is_one_query_of_one_partition_for_each_kind_of_document(string path, int queries)
    {
        var (admin, _, _) = await OpenShop();

        var requests = await Requests(async () => (await admin.Get(path)).Is(200));

        Assert.Equal(queries, requests.Count(request => request.Kind == RequestKind.Query));
        Assert.All(requests, request => Assert.True(request.Kind is RequestKind.Query or RequestKind.PointRead, $"{request}"));
        Assert.All(requests, request => Assert.Equal("[\"pos/shop\"]", request.Partition));
    }

    /// A shop that has sold before: its ids are taken, its product is known, its day is open.
    private async Task<(PosClient Admin, long Customer, long Product)> OpenShop()
    {
        var admin = await _host!.Admin();
        var (customer, product) = (await admin.RegisterCustomer(), await admin.StockProduct());
        await admin.Sell(customer, (product, 1));
        return (admin, customer, product);
    }

    private static async Task<long> Order(PosClient client, long? customer, long product) =>
        (await client.PlaceOrder(customer, (product, 1)))["id"]!.GetValue<long>();

    private async Task Costs(Func<Task> work, params string[] reads)
    {
        var requests = await Requests(work);
        Assert.Equal(reads, requests.Where(request => request.Kind == RequestKind.PointRead).Select(request => request.Type));
        Assert.Equal(RequestKind.Batch, requests[^1].Kind);
        Assert.Equal(reads.Length + 1, requests.Count);
    }

    private async Task<IReadOnlyList<Recorded>> Requests(Func<Task> work)
    {
        _log.Take();
        await work();
        return [.. _log.Take().Where(request => request.Type != "pos-user" && request.Partition is not null)];
    }
}
