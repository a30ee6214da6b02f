using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// Whatever a client sends ends in one of the contract's answers, never in a 500, and what was stored can be read (contract 1.2).
public sealed class BadInputTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private static readonly string[] Nasty =
    [
        "null", "true", "0", "-1", "-0", "1.5", "1e308", "1e400", "-1e400", "1e-400", "1E+2",
        new string('9', 500), "0." + new string('0', 500) + "1",
        "\"\"", "\" \"", "\"\\u0000\"", "\"a\\u0000b\"", "\"%00\"", "\"1e999999999\"", "\"-1e-999999999\"",
        "\"\\u0663\"", "\"NaN\"", "\"-Infinity\"",
        "\"'; DROP TABLE documents; --\"", "\"<script>alert(1)</script>\"", "\"{0}%s${x}\"", "\"\\u202e\\u200b\\ufeff\"",
        "\"\\ud83d\\ude00\"",
        "\"2024-02-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"../../etc/passwd\"", "\"__proto__\"", "[]", "[null]", "[[[1]]]", "{}",
        "{\"$ne\": null}", "{\"a\": {\"b\": [1, {}]}}", "\"" + new string('x', 5000) + "\"",
    ];

    private static readonly string[] NastyLines =
    [
        "null", "1", "\"abc\"", "{}", "[null]", "[1]", "[\"a\"]", "[[]]", "[{}]", "[{\"product_id\": null, \"quantity\": null}]",
        "[{\"product_id\": {}, \"quantity\": []}]", "[{\"product_id\": 1e400, \"quantity\": 1e400}]",
        "[{\"product_id\": true, \"quantity\": true}]",
        "[{\"product_id\": -1, \"quantity\": -1}]",
        "[{\"product_id\": \"9999999999999999999999\", \"quantity\": \"9999999999999999999999\"}]",
        "[{\"product_id\": \"\\u0000\", \"quantity\": \"\\u0000\"}]", "[{}, 5, null, \"x\", [], {\"quantity\": 1}]",
    ];

    public static TheoryData<string, string, string> Writes { get; } = new()
    {
        { "POST", "/auth/login/", "email password" },
        { "POST", "/auth/refresh/", "refresh" },
        { "PATCH", "/users/me/", "username email password first_name last_name phone_number address role is_active" },
        { "POST", "/users/", "username email password first_name last_name phone_number address role is_active id" },
        { "PATCH", "/users/{user}/", "username email password first_name last_name phone_number address role is_active" },
        { "POST", "/suppliers/", "name phone_number contact_person rfc tax_address" },
        { "PUT", "/suppliers/{supplier}/", "name phone_number contact_person rfc tax_address" },
        { "POST", "/customers/", "first_name last_name phone_number email birth_date credit_limit current_points is_frequent" },
        { "PATCH", "/customers/{customer}/", "first_name last_name phone_number email birth_date credit_limit current_points is_frequent" },
        { "POST", "/customers/{customer}/points/", "amount transaction_type description" },
        { "POST", "/customers/{customer}/pay-credit/", "amount description" },
        { "POST", "/products/", "name sku price tax_rate current_stock supplier low_stock" },
        { "PATCH", "/products/{product}/", "name sku price tax_rate current_stock supplier low_stock" },
        { "POST", "/products/{product}/reserve/", "amount" },
        { "POST", "/promotions/", "name description product discount_percent start_date end_date target_audience is_active" },
        { "PATCH", "/promotions/{promotion}/", "name description product discount_percent start_date end_date target_audience is_active" },
        { "POST", "/orders/", "customer items" },
        { "POST", "/orders/{order}/pay/", "payment_method amount_received" },
        { "POST", "/orders/{order}/cancel/", "reason" },
        { "POST", "/sessions/{session}/revoke/", "is_revoked" },
        { "POST", "/chatbotusers/", "mobile_number name last_interaction" },
        { "PATCH", "/chatbotusers/{number}/", "mobile_number name last_interaction" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Nonsense_in_any_field_is_answered(string method, string path, string fields)
    {
        var (owner, known) = await OpenShop();
        foreach (var name in known)
            path = path.Replace($"{{{name.Key}}}", name.Value, StringComparison.Ordinal);

        foreach (var field in fields.Split(' '))
        {
            foreach (var value in field == "items" ? [.. Nasty, .. NastyLines] : Nasty)
            {
                var body = Good(path, known);
                body.Remove(field);
                var reply = await owner.Send(method, path, Bodies.Json(Json(body, field, value)));
                IsProper(reply, $"{field} = {value[..Math.Min(100, value.Length)]}");
            }
        }

        foreach (var list in new[] { "users", "suppliers", "customers", "products", "promotions", "orders", "chatbotusers", "sessions" })
            (await owner.Get($"/{list}/")).Is(200);
    }

    [Theory]
    [InlineData("/promotions/", "product")]
    [InlineData("/analytics/sales-summary/", "start_date end_date")]
    [InlineData("/analytics/product-ranking/", "start_date end_date limit criterion")]
    [InlineData("/analytics/reports/low-stock/", "threshold")]
    [InlineData("/analytics/reports/dead-inventory/", "reference_date")]
    [InlineData("/analytics/customer-sales/", "customer_id start_date end_date")]
    [InlineData("/analytics/sales-velocity/", "identifier period_days")]
    [InlineData("/analytics/inventory-valuation/", "product_identifier")]
    public async Task Nonsense_in_any_parameter_is_answered(string path, string parameters)
    {
        var (owner, known) = await OpenShop();
        string[] values =
        [
            "", "%20", "%00", "0", "-1", "1.5", "1e400", "99999999999999999999999999", "abc", "%D9%A3", "2024-02-30",
            "0001-01-01", "9999-12-31",
            "-9999-01-01", "'%3B--", "%25", "%5C", "_", "*", "%F0%9F%98%80", "%FF", "null", "[]", "%7B%7D",
            new string('9', 3000), new string('x', 3000),
        ];

        foreach (var parameter in parameters.Split(' '))
        {
            foreach (var value in values)
            {
                IsProper(await owner.Get($"{path}?{parameter}={value}"), value);
                IsProper(await owner.Get($"{path}?customer_id={known["customer"]}&identifier=KO&{parameter}={value}"), value);
                IsProper(await owner.Get($"{path}?{parameter}={value}&{parameter}=again"), value);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024-13-45T99:99:99Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0002-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9998-12-31T23:59:59Z")]
    [InlineData("99999999999999999999")]
    [InlineData("2024-05-06T15:00:00+99:00")]
    public async Task A_nonsense_instant_does_no_harm(string instant)
    {
        var (owner, known) = await OpenShop();
        var then = owner.At(instant);

        foreach (var path in new[]
                 {
                     "/products/", "/customers/", "/promotions/", "/analytics/sales-summary/",
                     "/analytics/product-ranking/", "/analytics/reports/low-stock/",
                     "/analytics/reports/dead-inventory/", $"/analytics/customer-sales/?customer_id={known["customer"]}",
                     "/analytics/sales-velocity/?identifier=Agua&period_days=2147483647", "/analytics/inventory-valuation/",
                 })
            IsProper(await then.Get(path), instant);
        var order = await then.Post("/orders/", Good("/orders/", known));
        IsProper(await then.Post($"/orders/{order.Is(201)["id"]}/pay/", new { payment_method = "CASH" }), instant);
        IsProper(await owner.Get("/analytics/sales-summary/"), instant);
        IsProper(await owner.Get("/analytics/sales-velocity/?identifier=Agua"), instant);
        (await owner.Get("/orders/")).Is(200);
    }

    [Theory]
    [InlineData("Accept", "text/html")]
    [InlineData("Accept", "nonsense;;;q=x")]
    [InlineData("Accept-Language", "tlh")]
    [InlineData("Accept-Encoding", "identity;q=0, *;q=0")]
    [InlineData("If-None-Match", "*")]
    [InlineData("If-Modified-Since", "yesterday")]
    [InlineData("Range", "bytes=5-1")]
    [InlineData("Expect", "the unexpected")]
    [InlineData("X-HTTP-Method-Override", "DELETE")]
    [InlineData("Cookie", "a=b; ;;=; $Version=1")]
    [InlineData("Origin", "\u0001")]
    [InlineData("X-Forwarded-Host", "evil.example.com:99999")]
    [InlineData("X-Forwarded-Proto", "gopher")]
    public async Task Nonsense_in_a_header_changes_nothing(string name, string value)
    {
        var admin = await shop.Host.Admin();

        var reply = (await admin.WithHeader(name, value).Get("/users/me/")).Is(200);

        reply.IsExactly(200, (await admin.Get("/users/me/")).Text);
        Assert.Equal("application/json", reply.Raw.Content.Headers.ContentType?.MediaType);
    }

    /// A body that would be accepted as it is.
    private static JsonObject Good(string path, Dictionary<string, string> known) => path.Split('/')[1] switch
    {
        "users" => Users.UserBody.New(),
        "suppliers" => new() { ["name"] = "a", ["phone_number"] = "1", ["contact_person"] = "b", ["rfc"] = "c", ["tax_address"] = "d" },
        "customers" when path.EndsWith("points/", StringComparison.Ordinal) => new() { ["amount"] = 1, ["transaction_type"] = "EARN" },
        "customers" when path.EndsWith("pay-credit/", StringComparison.Ordinal) => new() { ["amount"] = 1 },
        "customers" => Customers.CustomerBody.New(),
        "products" when path.EndsWith("reserve/", StringComparison.Ordinal) => [],
        "products" => new()
        {
            ["name"] = "Agua",
            ["sku"] = Unique.Text("SKU"),
            ["price"] = 5,
            ["current_stock"] = 5,
            ["supplier"] = known["supplier"],
        },
        "promotions" => new()
        {
            ["name"] = "a",
            ["description"] = "b",
            ["product"] = known["product"],
            ["discount_percent"] = 5,
            ["start_date"] = "2024-01-01",
            ["end_date"] = "2024-01-02",
            ["target_audience"] = "ALL",
            ["is_active"] = false,
        },
        "orders" when path == "/orders/" =>
            new() { ["items"] = new JsonArray(new JsonObject { ["product_id"] = known["product"], ["quantity"] = 1 }) },
        "orders" => new() { ["payment_method"] = "CARD" },
        "chatbotusers" => new() { ["mobile_number"] = Unique.Phone(), ["name"] = "a" },
        _ => new() { ["email"] = "admin@example.com", ["password"] = "Admin123!" },
    };

    private static string Json(JsonObject body, string field, string value)
    {
        var rest = body.ToJsonString()[1..^1];
        return $$"""{{{(rest.Length > 0 ? rest + "," : "")}} "{{field}}": {{value}}}""";
    }

    private async Task<(PosClient Owner, Dictionary<string, string> Known)> OpenShop()
    {
        var owner = await shop.Host.Owner();
        var (supplier, customer) = (await owner.OpenSupplier(), await owner.RegisterCustomer());
        var product = await owner.StockProduct(stock: 1_000_000, supplier: supplier, name: "Agua");
        await owner.Sell(customer, (product, 1));
        var number = Unique.Phone();
        (await owner.Post("/chatbotusers/", new { mobile_number = number, name = "Ana" })).Is(201);
        return (owner, new Dictionary<string, string>
        {
            ["user"] = $"{(await shop.Host.Employee()).UserId}",
            ["supplier"] = $"{supplier}",
            ["customer"] = $"{customer}",
            ["product"] = $"{product}",
            ["promotion"] = $"{await owner.Promote(product, "5", "2024-01-01", "2024-01-31")}",
            ["order"] = $"{(await owner.PlaceOrder(customer, (product, 1)))["id"]}",
            ["session"] = (await owner.Get("/sessions/")).Is(200).Array[0]!["id"]!.ToJsonString(),
            ["number"] = number,
        });
    }

    /// One of the contract's statuses, and an error in a form that the front end can print: texts or lists of texts.
    private static void IsProper(Reply reply, string sent)
    {
        Assert.True(reply.Status is 200 or 201 or 400 or 401 or 404, $"{sent}: {reply}");
        if (reply.Status >= 400)
            Assert.True(IsPrintable(reply.Object), $"{sent}: {reply}");
    }

    private static bool IsPrintable(JsonObject error) => error.Count > 0 && error.All(member => member.Key switch
    {
        "items" => member.Value is JsonArray or JsonObject,
        "available" => member.Value?.GetValueKind() == JsonValueKind.Number,
        "first_system_record" or "last_system_record" => member.Value is null or JsonValue,
        _ => IsText(member.Value) || (member.Value is JsonArray { Count: > 0 } list && list.All(IsText)),
    });

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;
}
