using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Section 17, the abuse half: what is not yours, what you are no longer, and what you never were.
public sealed class AbuseTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Inactive = """{"detail": "User is inactive", "code": "user_inactive"}""";
    private const string Forbidden = """{"detail": "You do not have permission to perform this action."}""";

    [Fact]
    public async Task A_session_of_another_user_can_be_neither_seen_nor_revoked()
    {
        var admin = await shop.Host.Admin();
        var victim = await shop.Host.Employee();
        var thief = await shop.Host.Employee();
        var session = Assert.Single((await victim.Get("/sessions/")).Is(200).Array).Number("id");

        foreach (var other in new[] { thief, admin })
        {
            (await other.Get($"/sessions/{session}/")).Is(404, """{"detail": "Not found."}""");
            (await other.Post($"/sessions/{session}/revoke/")).Is(404, """{"detail": "Not found."}""");
            Assert.DoesNotContain((await other.Get("/sessions/")).Is(200).Array, row => row.Number("id") == session);
        }

        Assert.False((await victim.Get($"/sessions/{session}/")).Is(200).Object.Truth("is_revoked"));
        (await shop.Host.Anonymous.Post("/auth/refresh/", new { refresh = victim.Refresh })).Is(200);
    }

    [Fact]
    public async Task A_deactivated_user_is_refused_at_the_next_request_even_in_the_midst_of_many()
    {
        var admin = await shop.Host.Admin();
        var employee = await shop.Host.Employee();
        (await employee.Get("/products/")).Is(200);

        (await admin.Delete($"/users/{employee.UserId}/")).Is(204);

        var replies = await Race.Together(_ => employee.Get("/products/"));
        Assert.All(replies, reply => reply.Is(401, Inactive));
        (await employee.Post("/orders/", new { })).Is(401, Inactive);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email = employee.Email, password = employee.Password }))
            .Is(401, """{"detail": "Credenciales inválidas"}""");
        Assert.Equal(401, (await shop.Host.Anonymous.Post("/auth/refresh/", new { refresh = employee.Refresh })).Status);
    }

    [Fact]
    public async Task A_change_of_role_takes_effect_at_the_next_request_of_a_running_token()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();
        (await user.Get("/users/")).Is(403, Forbidden);

        (await admin.Patch($"/users/{user.UserId}/", new { role = "OWNER" })).Is(200);
        Assert.All(await Race.Together(_ => user.Get("/users/")), reply => reply.Is(200));
        (await admin.Patch($"/users/{user.UserId}/", new { role = "EMPLOYEE" })).Is(200);
        Assert.All(await Race.Together(_ => user.Get("/users/")), reply => reply.Is(403, Forbidden));
    }

    [Fact]
    public async Task Nobody_raises_his_own_role()
    {
        var employee = await shop.Host.Employee();
        var profile = (await employee.Get("/users/me/")).Is(200).Text;

        foreach (var role in new[] { "ADMIN", "ADMINS", "OWNER", "KING" })
        {
            (await employee.Patch("/users/me/", new { role, is_active = false, id = 1 })).Is(200, profile);
            (await employee.Put("/users/me/", new { role })).Is(200, profile);
        }

        (await employee.Get("/users/")).Is(403, Forbidden);
        (await employee.Patch($"/users/{employee.UserId}/", new { role = "ADMIN" })).Is(403, Forbidden);
    }

    [Fact]
    public async Task Balances_and_flags_cannot_be_written()
    {
        var employee = await shop.Host.Employee();
        var product = await (await shop.Host.Admin()).StockProduct(stock: 5);
        var customer = await employee.RegisterCustomer();
        var body = (await employee.Get($"/customers/{customer}/")).Is(200).Object;
        var before = body.ToJsonString();
        var greed = new JsonObject
        {
            ["current_points"] = 1_000_000,
            ["credit_used"] = "-500.00",
            ["available_credit"] = "9999.00",
            ["is_frequent"] = true,
            ["id"] = 1,
            ["credit_transactions"] = new JsonArray(new JsonObject { ["amount"] = "1.00" }),
            ["last_birthday_discount_year"] = null,
            ["last_status_check"] = null,
        };

        (await employee.Patch($"/customers/{customer}/", greed)).Is(200, before);
        foreach (var (field, value) in greed)
            body[field] = value?.DeepClone();
        (await employee.Put($"/customers/{customer}/", body)).Is(200, before);
        (await employee.Get($"/customers/{customer}/")).Is(200, before);
        (await employee.Get($"/customers/{customer}/history/")).Is(200, "[]");

        var after = (await employee.Patch($"/products/{product}/", new
        {
            reserved_quantity = 5,
            low_stock = true,
            available_to_sell = 500,
            final_price = "0.01",
            discounted_price = "0.01",
        })).Is(200).Object;
        Assert.Equal(0, after.Number("reserved_quantity"));
        Assert.Equal(5, after.Number("available_to_sell"));
        Assert.False(after.Truth("low_stock"));
        Assert.Equal("11.60", after.Words("final_price"));
        Assert.Null(after["discounted_price"]);
    }

    [Fact]
    public async Task A_token_that_was_tampered_with_is_refused()
    {
        var employee = await shop.Host.Employee();
        var admin = await shop.Host.Admin();
        var token = employee.Access;
        var (header, payload) = (Forgery.Header(token), Forgery.Payload(token));
        Assert.Equal("HS256", header.Words("alg"));
        var raised = Forgery.Payload(token);
        raised["role"] = "ADMIN";
        raised["user_id"] = admin.UserId;
        var none = new JsonObject { ["typ"] = "JWT", ["alg"] = "none" };
        var parts = token.Split('.');

        string[] forgeries =
        [
            Forgery.Sign(header, raised, "a-key-of-the-attacker-that-is-long-enough"),
            $"{parts[0]}.{Forgery.Sign(header, raised, "x").Split('.')[1]}.{parts[2]}",      // another payload under the true signature
            Forgery.Sign(none, raised, "", "none"),
            Forgery.Sign(none, payload, "", "none"),
            Forgery.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "None" }, payload, "", "none"),
            Forgery.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "HS512" }, payload, Forgery.DevelopmentKey, "HS512"),
            Forgery.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "HS384" }, payload, Forgery.DevelopmentKey, "HS384"),
            Forgery.Sign(new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256" }, payload, Forgery.DevelopmentKey),
            Forgery.Sign(header, payload, Forgery.DevelopmentKey + " "),
            Forgery.Sign(header, With(payload, "iss", "mcmatias"), Forgery.DevelopmentKey),
            Forgery.Sign(header, With(payload, "aud", "mcmatias"), Forgery.DevelopmentKey),
            Forgery.Sign(header, Without(payload, "iss"), Forgery.DevelopmentKey),
            Forgery.Sign(header, Without(payload, "aud"), Forgery.DevelopmentKey),
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}",
            parts[1],
            token + "x",
            token[..^2],
            "null",
            new string('a', 9000),
            $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[2]}",
        ];

        (await employee.WithToken(Forgery.Sign(header, payload, Forgery.DevelopmentKey)).Get("/users/me/")).Is(200); // the method works
        foreach (var forgery in forgeries)
            (await employee.WithToken(forgery).Get("/users/me/")).Is(401, Refused("Token is invalid"));
    }

    [Fact]
    public async Task A_token_of_the_wrong_type_or_past_its_time_is_refused()
    {
        var employee = await shop.Host.Employee();
        var (header, payload) = (Forgery.Header(employee.Access), Forgery.Payload(employee.Access));
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var expired = Forgery.Sign(header, With(With(payload, "exp", now - 3600), "iat", now - 7200), Forgery.DevelopmentKey);

        (await employee.WithToken(employee.Refresh).Get("/users/me/")).Is(401, Refused("Token has wrong type"));
        (await employee.WithToken(expired).Get("/users/me/")).Is(401, Refused("Token is expired"));
        var yesterday = employee.WithToken(expired).At("2020-01-01T00:00:00Z"); // for tokens, real time counts
        (await yesterday.Get("/users/me/")).Is(401, Refused("Token is expired"));
        (await employee.At("2099-01-01T00:00:00Z").Get("/users/me/")).Is(200);

        (await Refresh(employee.Access)).Is(401, """{"detail": "Token has wrong type", "code": "token_not_valid"}""");
        var late = Forgery.Payload(employee.Refresh);
        (await Refresh(Forgery.Sign(header, With(late, "exp", now - 3600), Forgery.DevelopmentKey)))
            .Is(401, """{"detail": "Token is expired", "code": "token_not_valid"}""");
        var foreign = Forgery.Sign(header, Forgery.Payload(employee.Refresh), "another-key-that-is-long-enough-too");
        foreach (var garbage in new[] { "x", "a.b.c", foreign })
            (await Refresh(garbage)).Is(401, """{"detail": "Token is invalid", "code": "token_not_valid"}""");
    }

    [Fact]
    public async Task A_revoked_session_gives_no_more_access_tokens_however_many_ask()
    {
        var employee = await shop.Host.Employee();
        var session = Assert.Single((await employee.Get("/sessions/")).Is(200).Array).Number("id");

        var revoked = await Race.Together(_ => employee.Post($"/sessions/{session}/revoke/"));
        Assert.All(revoked, reply => reply.Is(200, """{"status": "Sesión cerrada correctamente"}"""));

        var refreshed = await Race.Together(_ => Refresh(employee.Refresh));
        Assert.All(refreshed, reply => reply.Is(401, """{"detail": "Token is blacklisted", "code": "token_not_valid"}"""));
        (await employee.Get("/users/me/")).Is(200); // an access token lives to its end
    }

    private Task<Reply> Refresh(string token) => shop.Host.Anonymous.Post("/auth/refresh/", new { refresh = token });

    private static string Refused(string message) => $$"""
        {"detail": "Given token not valid for any token type", "code": "token_not_valid",
         "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "{{message}}"}]}
        """;

    private static JsonObject With(JsonObject payload, string claim, JsonNode value)
    {
        var changed = payload.DeepClone().AsObject();
        changed[claim] = value;
        return changed;
    }

    private static JsonObject Without(JsonObject payload, string claim)
    {
        var changed = payload.DeepClone().AsObject();
        changed.Remove(claim);
        return changed;
    }
}
