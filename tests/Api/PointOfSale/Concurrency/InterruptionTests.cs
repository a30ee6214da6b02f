using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale.Products;
using Mostrador.Api.Tests.PointOfSale.Promotions;
using Mostrador.Kernel.Documents;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// The races of section 17 in slow motion: one request has decided when another, whole one comes in between.
public sealed class InterruptionTests : IAsyncLifetime
{
    private const string Now = "2024-05-15T18:00:00Z";
    private const string AlreadyPaid = """{"non_field_errors": ["Esta orden ya ha sido pagada previamente."]}""";
    private const string AlreadyCancelled = """{"non_field_errors": ["No se puede pagar una orden cancelada."]}""";
    private const string NotPending =
        """{"non_field_errors": ["No se puede cancelar esta orden. Solo se permiten cancelar órdenes PENDIENTES."]}""";
    private IServiceProvider _services = null!;
    private InterruptedEngine _engine = null!;
    private PosHost _host = null!;
    private PosClient _admin = null!;

    public async Task InitializeAsync()
    {
        _host = await PosHost.Start(options => options.Services = services => services.AddSingleton<IDocumentEngine>(provider =>
        {
            _services = provider;
            return _engine = new InterruptedEngine(TestStore.EngineOf(provider));
        }));
        _admin = (await _host.Admin()).At(Now);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_last_unit_is_taken_before_ones_eyes()
    {
        var product = await _admin.StockProduct(stock: 1);

        var late = await Interrupted(() => _admin.Order(null, (product, 1)), async () => (await _admin.Order(null, (product, 1))).Is(201));

        late.Is(400, """{"non_field_errors": ["Stock insuficiente para 'Coca Cola'. Disponible: 0, Solicitado: 1"]}""");
        Assert.Equal(0, await _admin.Stock(product));
        Assert.Equal(1, await _admin.OrderCount());
    }

    [Fact]
    public async Task Another_sale_of_a_product_in_between_does_no_harm()
    {
        var product = await _admin.StockProduct(stock: 10);

        var late = await Interrupted(() => _admin.Order(null, (product, 2)), async () => (await _admin.Order(null, (product, 3))).Is(201));

        late.Is(201);
        Assert.Equal(5, await _admin.Stock(product));
    }

    [Fact]
    public async Task The_product_is_deleted_before_it_is_sold()
    {
        var product = await _admin.StockProduct(stock: 1);

        var late = await Interrupted(
            () => _admin.Order(null, (product, 1)), async () => (await _admin.Delete($"/products/{product}/")).Is(204));

        late.Is(400, $$"""{"items": [{"product_id": ["Invalid pk \"{{product}}\" - object does not exist."]}]}""");
        Assert.Equal(0, await _admin.OrderCount());
    }

    [Fact]
    public async Task The_customer_is_deleted_while_he_orders()
    {
        var product = await _admin.StockProduct();
        var customer = await _admin.RegisterCustomer();

        var late = await Interrupted(
            () => _admin.Order(customer, (product, 1)), async () => (await _admin.Delete($"/customers/{customer}/")).Is(204));

        // Either the order is refused, or it is there and has no customer: never one of a customer who does not exist.
        if (late.Status == 400)
        {
            late.Is(400, $$"""{"customer": ["Invalid pk \"{{customer}}\" - object does not exist."]}""");
            Assert.Equal(100, await _admin.Stock(product));
            return;
        }

        var order = await _admin.Order(late.Is(201).Object.Id());
        Assert.Null(order["customer"]);
        Assert.Equal("Cliente General", order.Words("customer_name"));
    }

    [Theory]
    [InlineData("pay", "pay", AlreadyPaid, "PAID", 6, 20)]
    [InlineData("pay", "cancel", AlreadyCancelled, "CANCELLED", 10, 0)]
    [InlineData("cancel", "pay", NotPending, "PAID", 6, 20)]
    [InlineData("cancel", "cancel", NotPending, "CANCELLED", 10, 0)]
    public async Task One_order_ends_once(string late, string early, string refusal, string status, int stock, int points)
    {
        var product = await _admin.StockProduct(price: 500m, taxRate: "EXENT", stock: 10);
        var customer = await _admin.RegisterCustomer();
        var order = (await _admin.PlaceOrder(customer, (product, 4))).Id();

        var reply = await Interrupted(() => End(late), async () => (await End(early)).Is(200));

        reply.Is(400, refusal);
        Assert.Equal(status, (await _admin.Order(order)).Words("status"));
        Assert.Equal(stock, await _admin.Stock(product));
        Assert.Equal(points, (await _admin.Customer(customer)).Number("current_points"));
        Assert.Equal(points == 0 ? 0 : 1, (await _admin.PointsLedger(customer)).Count);

        Task<Reply> End(string how) => how == "pay" ? _admin.Pay(order, "CASH") : _admin.Cancel(order);
    }

    [Fact]
    public async Task The_points_are_redeemed_before_they_pay()
    {
        var product = await _admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await _admin.RegisterCustomer();
        (await Points(customer, 100, "EARN")).Is(201);
        var order = (await _admin.PlaceOrder(customer, (product, 1))).Id();

        var late = await Interrupted(() => _admin.Pay(order, "POINTS"), async () => (await Points(customer, 1, "REDEEM")).Is(201));

        late.Is(400, """{"detail": "Saldo de puntos insuficiente. Puntos disponibles: 99.00, Total a pagar: 100.00"}""");
        Assert.Equal(99, (await _admin.Customer(customer)).Number("current_points"));
    }

    [Fact]
    public async Task The_points_are_spent_before_they_are_redeemed()
    {
        var customer = await _admin.RegisterCustomer();
        (await Points(customer, 100, "EARN")).Is(201);

        var late = await Interrupted(() => Points(customer, 60, "REDEEM"), async () => (await Points(customer, 60, "REDEEM")).Is(201));

        late.Is(400, """{"error": "Insufficient points."}""");
        Assert.Equal(40, (await _admin.PointsLedger(customer)).Sum(row => row.Number("amount")));
        Assert.Equal(40, (await _admin.Customer(customer)).Number("current_points"));
    }

    [Fact]
    public async Task The_credit_is_used_up_before_it_pays()
    {
        var product = await _admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await _admin.RegisterFrequentCustomer(creditLimit: 150m);
        var (one, two) = ((await _admin.PlaceOrder(customer, (product, 1))).Id(), (await _admin.PlaceOrder(customer, (product, 1))).Id());

        var late = await Interrupted(() => _admin.Pay(one, "CREDIT"), async () => (await _admin.Pay(two, "CREDIT")).Is(200));

        late.Is(400, """{"detail": "El cliente excede su límite de crédito. Límite: 150.00, Saldo actual: 100.00, Compra: 100.00"}""");
        Assert.Equal("100.00", (await _admin.Customer(customer)).Words("credit_used"));
        Assert.Single(await _admin.CreditLedger(customer));
    }

    [Fact]
    public async Task The_limit_is_lowered_before_the_credit_pays()
    {
        var product = await _admin.StockProduct(price: 100m, taxRate: "EXENT");
        var customer = await _admin.RegisterFrequentCustomer(creditLimit: 150m);
        var order = (await _admin.PlaceOrder(customer, (product, 1))).Id();

        var late = await Interrupted(
            () => _admin.Pay(order, "CREDIT"),
            async () => (await _admin.Patch($"/customers/{customer}/", new { credit_limit = 50 })).Is(200));

        late.Is(400, """{"detail": "El cliente excede su límite de crédito. Límite: 50.00, Saldo actual: 0.00, Compra: 100.00"}""");
    }

    [Fact]
    public async Task The_birthday_discount_is_used_before_ones_eyes()
    {
        var birthday = _admin.At("2024-08-20T18:00:00Z");
        var product = await _admin.StockProduct(price: 100m);
        var customer = await _admin.RegisterCustomer(birthDate: "1995-08-20");

        var late = await Interrupted(
            () => birthday.Order(customer, (product, 1)),
            async () => Assert.Equal("104.40", (await birthday.Order(customer, (product, 1))).Is(201)["final_amount"]));

        Assert.Equal("116.00", late.Is(201)["final_amount"]);
    }

    [Fact]
    public async Task Editing_a_product_while_it_is_sold_loses_neither()
    {
        var product = await _admin.StockProduct(stock: 10, name: "Antes");

        var late = await Interrupted(
            () => _admin.Patch($"/products/{product}/", new { name = "Después" }),
            async () =>
            {
                (await _admin.Order(null, (product, 4))).Is(201);
                (await _admin.Patch($"/products/{product}/", new { price = "77.00" })).Is(200);
                (await _admin.Post($"/products/{product}/reserve/", new { amount = 2 })).Is(200);
            });

        late.Is(200);
        var after = await _admin.Product(product);
        Assert.Equal("Después", after.Words("name"));
        Assert.Equal("77.00", after.Words("price"));
        Assert.Equal(6, after.Number("current_stock"));
        Assert.Equal(2, after.Number("reserved_quantity"));
    }

    [Fact]
    public async Task Editing_a_customer_while_he_pays_loses_neither()
    {
        var product = await _admin.StockProduct(price: 500m, taxRate: "EXENT");
        var customer = await _admin.RegisterCustomer();
        var order = (await _admin.PlaceOrder(customer, (product, 1))).Id();

        var late = await Interrupted(
            () => _admin.Patch($"/customers/{customer}/", new { first_name = "Juana" }),
            async () => (await _admin.Pay(order, "CASH")).Is(200));

        late.Is(200);
        var after = await _admin.Customer(customer);
        Assert.Equal("Juana", after.Words("first_name"));
        Assert.Equal(5, after.Number("current_points"));
    }

    [Fact]
    public async Task The_stock_shrinks_before_it_is_reserved()
    {
        var product = await _admin.StockProduct(stock: 5);

        var late = await Interrupted(
            () => _admin.Post($"/products/{product}/reserve/", new { amount = 5 }),
            async () => (await _admin.Order(null, (product, 2))).Is(201));

        late.Is(400, """{"error": "Insufficient stock.", "available": 3}""");
        Assert.Equal(0, (await _admin.Product(product)).Number("reserved_quantity"));
    }

    [Fact]
    public async Task The_SKU_the_days_the_supplier_and_the_product_are_gone_before_ones_eyes()
    {
        var supplier = await _admin.OpenSupplier();
        var product = await _admin.StockProduct(supplier: supplier);
        var sku = Unique.Text("GONE");

        (await Interrupted(
            () => _admin.Post("/products/", ProductBody.Of(supplier, sku)),
            async () => (await _admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201)))
            .Is(400, """{"sku": ["product with this sku already exists."]}""");
        (await Interrupted(
            () => _admin.Post("/promotions/", PromotionBody.Of(product, "2024-01-01", "2024-01-05")),
            async () => (await _admin.Post("/promotions/", PromotionBody.Of(product, "2024-01-05", "2024-01-09"))).Is(201)))
            .Is(400, """
                {"non_field_errors": ["Ya existe una promoción activa para este producto en las fechas seleccionadas (2024-01-01 a 2024-01-05)."]}
                """);
        (await Interrupted(
            () => _admin.Post("/promotions/", PromotionBody.Of(product, "2025-01-01", "2025-01-05")),
            async () => (await _admin.Delete($"/products/{product}/")).Is(204)))
            .Is(400, $$"""{"product": ["Invalid pk \"{{product}}\" - object does not exist."]}""");
        var empty = await _admin.OpenSupplier();
        (await Interrupted(
            () => _admin.Post("/products/", ProductBody.Of(empty)), async () => (await _admin.Delete($"/suppliers/{empty}/")).Is(204)))
            .Is(400, $$"""{"supplier": ["Invalid pk \"{{empty}}\" - object does not exist."]}""");
    }

    [Fact]
    public async Task A_supplier_gets_his_first_product_while_he_is_deleted()
    {
        var supplier = await _admin.OpenSupplier();

        var late = await Interrupted(
            () => _admin.Delete($"/suppliers/{supplier}/"),
            async () => (await _admin.Post("/products/", ProductBody.Of(supplier))).Is(201));

        late.Is(400, """{"detail": "No se puede eliminar el proveedor porque tiene productos asociados."}""");
        (await _admin.Get($"/suppliers/{supplier}/")).Is(200);
    }

    [Fact]
    public async Task A_promotion_is_prolonged_while_the_night_switches_it_off()
    {
        var product = await _admin.StockProduct();
        var promotion = await _admin.Promote(product, "10.00", "2024-05-01", "2024-05-02");
        _engine.BeforeNextCommit(async () => (await _admin.Patch($"/promotions/{promotion}/", new { end_date = "2999-12-31" })).Is(200));

        await _host.RunFunction("pos-nightly");

        Assert.True(_engine.WasInterrupted);
        Assert.True((await _admin.Get($"/promotions/{promotion}/")).Is(200).Object.Truth("is_active"));
        var changed = (await _admin.At("2024-05-20T18:00:00Z").Patch($"/products/{product}/", new { price = 100 })).Is(200);
        Assert.Equal("90.00", changed["discounted_price"]);
    }

    [Fact]
    public async Task A_sum_that_is_kept_while_another_order_is_paid_is_not_believed_later()
    {
        var product = await _admin.StockProduct(price: 10m, taxRate: "EXENT");
        await _admin.At("2024-05-01T18:00:00Z").Sell(null, (product, 1));
        var late = (await _admin.At("2024-05-01T19:00:00Z").PlaceOrder(null, (product, 2))).Id();
        const string Report = "/analytics/sales-summary/?start_date=2024-05-01&end_date=2024-05-01";

        var during = await Interrupted(() => _admin.Get(Report), () => _admin.PayOrder(late));

        Assert.Equal(10m, Revenue(during)); // read before the payment
        Assert.Equal(30m, Revenue(await _admin.Get(Report)));
        Assert.Equal(30m, Revenue(await _admin.Get(Report)));

        static decimal Revenue(Reply report) => report.Is(200).Object["general_summary"]!["total_revenue"]!.GetValue<decimal>();
    }

    private async Task<Reply> Interrupted(Func<Task<Reply>> late, Func<Task> early)
    {
        // A message of an earlier step must not be the one that is interrupted.
        await _services.GetRequiredService<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(60));
        _engine.BeforeNextCommit(early);
        var reply = await late();
        Assert.True(_engine.WasInterrupted, "The request committed nothing, so nobody came in between.");
        return reply;
    }

    private Task<Reply> Points(long customer, int amount, string type) =>
        _admin.Post($"/customers/{customer}/points/", new { amount, transaction_type = type });
}
