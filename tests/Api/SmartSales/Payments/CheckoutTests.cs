using Microsoft.Extensions.DependencyInjection;
using Mostrador.SmartSales.Payments;
using static Mostrador.Api.Tests.ScriptedProvider;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>Opening a Checkout session (contract 4.6).</summary>
public sealed class CheckoutTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private static readonly string NotThere = Refused.Error("Orden no encontrada o ya ha sido procesada.");

    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task Every_call_opens_a_session_whatever_its_body()
    {
        var (cashier, order, _) = await Host.Ordered();

        var urls = new List<string>();
        foreach (var body in new object?[] { null, new { }, Bodies.Json("{"), Bodies.Typed("x", "text/plain"), new { success_url = "https://elsewhere.example" } })
        {
            var reply = await cashier.Checkout(order, body);
            Assert.Equal("checkout_url", Assert.Single(reply.Is(200).Object).Key);
            urls.Add(reply["checkout_url"]);
        }

        Assert.Equal(5, urls.Distinct().Count());
        Assert.All(urls, url => Assert.Matches("^http://[^/]+/_simulators/stripe/pay/cs_test_[0-9a-f]+$", url));
        Assert.Equal("PENDING", await Host.StatusOf(order));
    }

    [Fact]
    public async Task Only_the_owner_pays_and_nobody_learns_what_there_is()
    {
        var (cashier, order, _) = await Host.Ordered();

        (await Host.Anonymous.Checkout(order)).Is(401, Refused.NotAuthenticated);
        (await (await Host.Admin()).Checkout(order)).Is(404, NotThere);
        (await (await Host.Cashier()).Checkout(order)).Is(404, NotThere);
        (await (await Host.Client()).Checkout(order)).Is(404, NotThere);
        (await cashier.Checkout(987654321)).Is(404, NotThere);
        (await cashier.Checkout("99999999999999999999999")).Is(404, NotThere);
        (await cashier.Checkout("x")).Is(404, Refused.NotFound);
        (await cashier.Checkout("-1")).Is(404, Refused.NotFound);
        (await cashier.Get($"/orders/{order}/create-checkout-session/")).Is(405, """{"detail": "Method \"GET\" not allowed."}""");
    }

    [Theory]
    [InlineData("paid")]
    [InlineData("shipped")]
    [InlineData("delivered")]
    [InlineData("cancelled")]
    public async Task Only_what_is_pending_can_be_paid(string status)
    {
        var (cashier, order, _) = await Host.Ordered();
        (await Host.Move(order, status)).Is(200);

        (await cashier.Checkout(order)).Is(404, NotThere);

        (await Host.Move(order, "pending")).Is(200);
        (await cashier.Checkout(order)).Is(200);
    }

    /// Prices are those of the order, names those of today.
    [Fact]
    public async Task Products_are_called_as_they_are_called_now()
    {
        var stripe = Stripe(Answer(200, """{"url":"https://checkout.stripe.com/c/pay/1"}"""));
        await using var host = await Start(stripe);
        var (cashier, admin) = (await host.Cashier(), await host.Admin());
        var (kept, gone) = (await host.Product(price: "9.99", name: "Antes"), await host.Product(price: "0"));
        var order = (await cashier.Order((kept, 2), (gone, 1))).Is(200).Id();
        (await admin.Patch($"/products/{kept}/", new { name = "Después", price = "1" })).Is(200);
        (await admin.Delete($"/products/{gone}/")).Is(204);

        (await cashier.Checkout(order)).IsExactly(200, """{"checkout_url":"https://checkout.stripe.com/c/pay/1"}""");

        var body = Uri.UnescapeDataString(Assert.Single(stripe.Received).Body.Replace('+', ' '));
        Assert.Contains("line_items[0][price_data][product_data][name]=Después&line_items[0][price_data][unit_amount]=999&line_items[0][quantity]=2&", body, StringComparison.Ordinal);
        Assert.Contains("line_items[1][price_data][product_data][name]=Producto eliminado&line_items[1][price_data][unit_amount]=0&line_items[1][quantity]=1&", body, StringComparison.Ordinal);
        Assert.EndsWith($"&metadata[order_id]={order}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stripe_says_no_to_is_a_500_in_its_words()
    {
        await using var host = await Start(Stripe(Answer(402, """{"error":{"type":"x","message":"Amount must convert to at least 50 cents."}}""")));
        var (cashier, order, _) = await host.Ordered();

        (await cashier.Checkout(order)).Is(500, Refused.Error("Amount must convert to at least 50 cents."));

        Assert.Equal("PENDING", await host.StatusOf(order));
    }

    [Fact]
    public async Task An_order_without_lines_is_stripe_s_to_refuse()
    {
        var admin = await Host.Admin();
        var order = (await admin.Post("/orders/admin/", new { total_price = "5" })).Is(201).Id();

        (await admin.Checkout(order)).Is(500, Refused.Error("Missing required param: line_items."));
    }

    [Fact]
    public async Task The_largest_order_and_the_strangest_names_can_be_paid()
    {
        var cashier = await Host.Cashier();
        var strange = await Host.Product(stock: 1000, price: "0.01", name: $"{Unique.Text("a")} \"<b>\" '&' =HYPERLINK(\"x\") 😀 %00 {{CHECKOUT_SESSION_ID}}");
        var longest = await Host.Product(stock: 1000, name: Unique.Text("b").PadRight(255, 'ñ'));
        var order = (await cashier.Order([.. Enumerable.Range(0, 80).Select(i => (i % 2 == 0 ? strange : longest, 1L))])).Is(200).Id();

        (await cashier.Checkout(order)).Is(200);
    }

    [Fact]
    public async Task In_production_missing_settings_are_said_when_they_are_needed()
    {
        await using var host = await SmartSalesHost.Start(options =>
        {
            options.InProduction();
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = "una contraseña de verdad";
        });
        var admin = await host.LogIn("jefa", "una contraseña de verdad");
        var order = (await admin.Post("/orders/admin/", new { })).Is(201).Id();

        (await admin.Checkout(order)).Is(500, Refused.Error("Config Stripe incompleta: Providers__Stripe__SecretKey, SmartSales__FrontEndUrl"));
        (await host.Notify(Notification.Paid(order))).Is(400, Refused.Error("Invalid signature"));
        Assert.Equal("PENDING", (await admin.Get($"/orders/{order}/")).Is(200)["status"]);
    }

    private static ScriptedProvider Stripe(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) => new(answers);

    private static Task<SmartSalesHost> Start(ScriptedProvider stripe) => SmartSalesHost.Start(options => options.Services = services =>
        services.AddHttpClient(StripeClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => stripe));
}
