using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.SmartSales;

public sealed class UserTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesClient Anonymous => fixture.Host.Anonymous;

    [Fact]
    public async Task A_shopper_registers_with_what_the_web_shop_sends()
    {
        var username = Unique.Text("cli");

        var made = (await Anonymous.Post("/users/", new { username, password = "x", first_name = "C", last_name = "L", email = "c@x.com" })).Is(201);

        made.IsExactly(201, $$"""
            {"id": {{made.Id()}}, "username": "{{username}}", "email": "c@x.com", "first_name": "C", "last_name": "L", "role": null}
            """);
        Assert.Equal(made.Id(), (await fixture.Host.LogIn(username, "x")).UserId);
    }

    [Theory]
    [InlineData("""{}""", """
        {"username": ["This field is required."], "password": ["This field is required."],
         "first_name": ["This field is required."], "last_name": ["This field is required."]}
        """)]
    [InlineData("""{"username": "a b", "password": " ", "first_name": "", "last_name": "", "email": "x", "role": "JEFE"}""", """
        {"username": ["Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters."],
         "password": ["This field may not be blank."], "email": ["Enter a valid email address."], "role": ["\"JEFE\" is not a valid choice."]}
        """)]
    [InlineData("""{"username": "nuevo1", "password": "x", "password2": "", "first_name": "", "last_name": ""}""", """
        {"password": ["Password fields didn't match."]}
        """)]
    [InlineData("""{"username": "admin", "password": "x", "first_name": "", "last_name": ""}""", """
        {"username": ["A user with that username already exists."]}
        """)]
    public async Task Bad_fields_are_told_together(string body, string answer) =>
        (await Anonymous.Post("/users/", Bodies.Json(body))).Is(400, answer);

    [Theory]
    [InlineData("cliente", null)]
    [InlineData("CLIENTE", null)]
    [InlineData("", "")]
    [InlineData("CAJERO", "CAJERO")]
    public async Task Anybody_registers_as_a_client_or_a_cashier(string role, string? stored)
    {
        var body = new { username = Unique.Text("u"), password = "x", first_name = "", last_name = "", role };

        Assert.Equal(stored, (await Anonymous.Post("/users/", body)).Is(201).Object["role"]?.GetValue<string>());
    }

    [Fact]
    public async Task Others_accounts_are_closed_to_all_but_administrators()
    {
        var (me, other) = (await fixture.Host.Manager(), await fixture.Host.Client());
        var admin = await fixture.Host.Admin();

        (await me.Get($"/users/{me.UserId}/")).Is(200);
        (await me.Get($"/users/{other.UserId}/")).Is(403, Refused.Forbidden);
        (await me.Patch($"/users/{other.UserId}/", new { })).Is(403, Refused.Forbidden);
        (await me.Delete($"/users/{other.UserId}/")).Is(403, Refused.Forbidden);
        (await me.Get("/users/987654/")).Is(404, Refused.No("CustomUser"));
        (await me.Get("/users/x/")).Is(404, Refused.NotFound);
        (await me.Get("/users/")).Is(403, Refused.Forbidden);
        (await admin.Get($"/users/{other.UserId}/")).Is(200);
        Assert.Contains(other.Username, (await admin.Get("/users/")).Each("username"));
    }

    [Fact]
    public async Task What_nobody_may_write_is_not_written()
    {
        var me = await fixture.Host.Client();

        var changed = (await me.Put($"/users/{me.UserId}/", new JsonObject
        {
            ["first_name"] = "Eva",
            ["email"] = "",
            ["role"] = "cliente",
            ["username"] = "otra",
            ["is_staff"] = true,
            ["is_superuser"] = true,
            ["is_active"] = false,
            ["password"] = "nueva",
        })).Is(200);

        changed.IsExactly(200, $$"""
            {"id": {{me.UserId}}, "username": "{{me.Username}}", "email": "", "first_name": "Eva", "last_name": "López", "role": null,
             "is_staff": false, "is_superuser": false, "is_active": true}
            """);
        await fixture.Host.LogIn(me.Username, me.Password);
    }

    [Fact]
    public async Task Nobody_gives_himself_another_role()
    {
        var me = await fixture.Host.Cashier();

        (await me.Patch($"/users/{me.UserId}/", new { role = "ADMIN", first_name = "Eva" })).Is(403, Refused.Forbidden);
        (await me.Patch($"/users/{me.UserId}/", new { role = "CAJERO" })).Is(200);
        Assert.Equal("Ana", (await me.Get("/users/profile/"))["first_name"]);
    }

    [Fact]
    public async Task The_first_administrator_stays_one_whatever_his_role()
    {
        await using var host = await SmartSalesHost.Start();
        var admin = await host.Admin();

        var profile = (await admin.Patch($"/users/{admin.UserId}/", new { role = (string?)null })).Is(200);

        Assert.Equal((null, "true"), (profile.Object["role"]?.GetValue<string>(), profile["is_staff"]));
        (await admin.Get("/users/")).Is(200);
    }

    [Fact]
    public async Task Staff_and_the_role_of_an_administrator_keep_in_step()
    {
        var admin = await fixture.Host.Admin();
        var user = await fixture.Host.Client();

        Assert.Equal("true", (await admin.Patch($"/users/{user.UserId}/", new { role = "ADMIN" })).Is(200)["is_staff"]);
        (await user.Get("/users/")).Is(200);
        Assert.Equal("false", (await admin.Patch($"/users/{user.UserId}/", new { role = "" })).Is(200)["is_staff"]);
        (await user.Get("/users/")).Is(403);
    }

    [Fact]
    public async Task A_deleted_user_is_gone_with_his_reviews_and_tokens()
    {
        var admin = await fixture.Host.Admin();
        var me = await fixture.Host.Client();
        var product = await fixture.Host.Product();
        var review = (await me.Post("/products/reviews/", new { product, rating = 2 })).Is(201).Id();

        (await me.Delete($"/users/{me.UserId}/")).Is(204);

        (await me.Get("/users/profile/")).Is(401, """{"detail": "User not found", "code": "user_not_found"}""");
        (await Anonymous.Post("/token/refresh/", new { refresh = me.Refresh })).Is(401, """
            {"detail": "No active account found for the given token."}
            """);
        (await admin.Get($"/products/reviews/{review}/")).Is(404, Refused.No("Review"));
        Assert.Equal("0", (await admin.Get($"/products/{product}/"))["review_count"]);
        (await Anonymous.Post("/users/", new { username = me.Username, password = "x", first_name = "", last_name = "" })).Is(201);
    }

    [Fact]
    public async Task Of_parallel_registrations_of_one_name_one_succeeds()
    {
        var body = new { username = Unique.Text("u"), password = "x", first_name = "", last_name = "" };

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Anonymous.Post("/users/", body)));

        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.Is(400, """
            {"username": ["A user with that username already exists."]}
            """));
    }
}
