using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Users;

/// Registering staff (contract D7).
public sealed class CreateUserTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string EmailTaken = """{"email": ["custom user with this email already exists."]}""";

    [Fact]
    public async Task A_user_of_required_fields_only_is_an_active_employee()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();

        var saved = await admin.Post("/users/", body);

        saved.IsExactly(201, $$"""
            {"id": {{saved["id"]}}, "username": "new_user", "email": "{{body["email"]}}", "first_name": "Juan", "last_name": "Perez",
             "phone_number": "", "address": "", "role": "EMPLOYEE", "is_active": true}
            """);
        (await admin.Get($"/users/{saved["id"]}/")).IsExactly(200, saved.Text);
    }

    [Fact]
    public async Task All_fields_are_kept_and_trimmed()
    {
        var admin = await shop.Host.Admin();
        var email = Unique.Email();

        var saved = await admin.Post("/users/", new
        {
            username = "  ñandú ",
            email = $" {email}\t",
            password = "secreto",
            first_name = " José María ",
            last_name = "Núñez\n",
            phone_number = " 5512345678 ",
            address = "  Calle 5 #12, “El Centro” 🏪 ",
            role = "OWNER",
        });

        var expected = $$"""
            {"id": {{saved["id"]}}, "username": "ñandú", "email": "{{email}}", "first_name": "José María", "last_name": "Núñez",
             "phone_number": "5512345678", "address": "Calle 5 #12, “El Centro” 🏪", "role": "OWNER", "is_active": true}
            """;
        saved.IsExactly(201, expected);
        (await admin.Get($"/users/{saved["id"]}/")).IsExactly(200, expected);
    }

    [Theory]
    [InlineData("ADMIN", "ADMIN")]
    [InlineData("OWNER", "OWNER")]
    [InlineData("EMPLOYEE", "EMPLOYEE")]
    [InlineData("ADMINS", "ADMIN")]
    public async Task Roles_are_codes_and_one_has_an_alias(string sent, string stored)
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();
        body["role"] = sent;

        var saved = (await admin.Post("/users/", body)).Is(201);

        Assert.Equal(stored, saved["role"]);
        var login = (await admin.Post("/auth/login/", new { email = saved["email"], password = "secreto" })).Is(200);
        Assert.Equal(stored, login["role"]);
    }

    [Fact]
    public async Task Numbers_are_taken_as_text()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New().But("username", "42").But("first_name", "1.50").But("phone_number", "5512345678");

        var saved = (await admin.Post("/users/", body)).Is(201);

        Assert.Equal(("42", "1.50", "5512345678"), (saved["username"], saved["first_name"], saved["phone_number"]));
    }

    [Fact]
    public async Task Read_only_and_unknown_fields_are_ignored()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New().But("id", "1").But("is_active", "false").But("is_superuser", "true").But("password_hash", "\"x\"");

        var saved = (await admin.Post("/users/", body)).Is(201);

        Assert.Equal("true", saved["is_active"]);
        Assert.NotEqual("1", saved["id"]);
        Assert.Equal(9, saved.Object.Count);
    }

    [Fact]
    public async Task The_longest_values_fit()
    {
        var admin = await shop.Host.Admin();
        var prefix = Unique.Text("e");
        var longest = new JsonObject
        {
            ["username"] = new string('ñ', 150),
            ["email"] = prefix + new string('a', 254 - 12 - prefix.Length) + "@example.com",
            ["password"] = new string('p', 128),
            ["first_name"] = string.Concat(Enumerable.Repeat("😀", 150)),
            ["last_name"] = new string('l', 150),
            ["phone_number"] = new string('5', 20),
            ["address"] = new string('d', 200),
        };

        var saved = (await admin.Post("/users/", longest)).Is(201);

        foreach (var field in longest.Select(member => member.Key).Where(field => field != "password"))
            Assert.Equal(longest[field]!.GetValue<string>(), saved[field]);
        (await admin.Post("/auth/login/", new { email = saved["email"], password = new string('p', 128) })).Is(200);
    }

    [Fact]
    public async Task The_username_need_not_be_unique()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/users/", UserBody.New())).Is(201);
        (await admin.Post("/users/", UserBody.New())).Is(201);
    }

    [Fact]
    public async Task An_email_belongs_to_one_user_in_any_case()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();
        (await admin.Post("/users/", body)).Is(201);
        var email = body["email"]!.GetValue<string>();

        foreach (var same in new[] { email, email.ToUpperInvariant(), $"  {email} " })
            (await admin.Post("/users/", UserBody.New().But("email", $"\"{same}\""))).Is(400, EmailTaken);
    }

    [Fact]
    public async Task An_email_is_stored_as_it_was_written()
    {
        var admin = await shop.Host.Admin();
        var email = Unique.Email("Juan.PEREZ");

        Assert.Equal(email, (await admin.Post("/users/", UserBody.New().But("email", $"\"{email}\""))).Is(201)["email"]);
    }

    [Fact]
    public async Task The_email_of_a_deactivated_user_stays_taken()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();
        var id = (await admin.Post("/users/", body)).Is(201)["id"];
        (await admin.Delete($"/users/{id}/")).Is(204);

        (await admin.Post("/users/", body)).Is(400, EmailTaken);
    }

    [Fact]
    public async Task A_taken_email_is_told_together_with_all_other_errors()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/users/", new { username = "", email = "admin@example.com", password = "x", last_name = "y" }))
            .IsExactly(400, """
            {"username": ["This field may not be blank."], "email": ["custom user with this email already exists."],
             "first_name": ["This field is required."]}
            """);
    }

    [Fact]
    public async Task Of_parallel_registrations_with_one_email_one_succeeds()
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.Post("/users/", body)));

        Assert.Single(replies, reply => reply.Status == 201);
        foreach (var reply in replies.Where(reply => reply.Status != 201))
            reply.Is(400, EmailTaken);
    }

    [Fact]
    public async Task The_password_is_in_no_answer()
    {
        var admin = await shop.Host.Admin();
        const string password = "Pa55-w0rd-nobody-may-see";
        var body = UserBody.New().But("password", $"\"{password}\"");

        var saved = (await admin.Post("/users/", body)).Is(201);

        Reply[] replies =
        [
            saved, await admin.Get("/users/"), await admin.Get($"/users/{saved["id"]}/"),
            await admin.Patch($"/users/{saved["id"]}/", new { password }), await admin.Post("/users/", body),
            await admin.Post("/auth/login/", new { email = saved["email"], password }),
        ];
        Assert.All(replies, reply => Assert.DoesNotContain("password", reply.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(replies, reply => Assert.DoesNotContain(password, reply.Text, StringComparison.OrdinalIgnoreCase));
    }
}
