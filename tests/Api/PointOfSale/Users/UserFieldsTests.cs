using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Users;

/// What the fields of a user refuse, on every way in (contract 5).
public sealed class UserFieldsTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    public static TheoryData<string, string, string> Refused { get; } = FieldRows.Refused()
        .Text("username", 150)
        .Email("email", 254)
        .Text("password", 128)
        .Text("first_name", 150)
        .Text("last_name", 150)
        .Text("phone_number", 20, blank: true)
        .Text("address", 200, blank: true)
        .Choice("role", "ADMIN");

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_a_field_refuses_is_told_under_its_name(string field, string value, string message)
    {
        var admin = await shop.Host.Admin();
        var body = UserBody.New();
        var id = (await admin.Post("/users/", body)).Is(201)["id"];
        var before = (await admin.Get($"/users/{id}/")).Is(200).Text;
        var answer = new JsonObject { [field] = new JsonArray(message) }.ToJsonString();

        (await admin.Post("/users/", UserBody.New().But(field, value))).Is(400, answer);
        (await admin.Put($"/users/{id}/", UserBody.New().But(field, value))).Is(400, answer);
        (await admin.Patch($"/users/{id}/", UserBody.New().But(field, value).Only(field))).Is(400, answer);
        (await admin.Get($"/users/{id}/")).IsExactly(200, before);
        if (field == "role")
            return; // ignored in one's own profile
        (await admin.Patch("/users/me/", UserBody.New().But(field, value).Only(field))).Is(400, answer);
        (await admin.Put("/users/me/", UserBody.New().But(field, value).Only(field))).Is(400, answer);
    }

    [Fact]
    public async Task All_missing_fields_are_told_at_once()
    {
        var admin = await shop.Host.Admin();
        var user = await shop.Host.Employee();
        const string answer = """
            {"username": ["This field is required."], "email": ["This field is required."], "first_name": ["This field is required."],
             "last_name": ["This field is required."], "password": ["This field is required."]}
            """;

        (await admin.Post("/users/", new { })).Is(400, answer);
        (await admin.Put($"/users/{user.UserId}/", new { phone_number = "1", address = "2", role = "OWNER" })).Is(400, answer);
    }

    [Fact]
    public async Task Missing_fields_stand_in_the_order_of_the_contracts_example()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/users/", UserBody.New().Lacking("first_name", "password")))
            .IsExactly(400, """{"first_name": ["This field is required."], "password": ["This field is required."]}""");
    }

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_fields_not_of_the_body()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/users/", Bodies.Json("""
                {"role": "BOSS", "address": null, "phone_number": [], "last_name": "", "first_name": null, "email": "x", "username": true,
                 "password": "p"}
                """)))
            .IsExactly(400, """
                {"username": ["Not a valid string."], "email": ["Enter a valid email address."],
                 "first_name": ["This field may not be null."],
                 "last_name": ["This field may not be blank."], "phone_number": ["Not a valid string."],
                 "address": ["This field may not be null."], "role": ["\"BOSS\" is not a valid choice."]}
                """);
    }

    [Fact]
    public async Task Phone_and_address_may_be_emptied()
    {
        var admin = await shop.Host.Admin();
        var id = (await admin.Post("/users/", UserBody.New().But("phone_number", "\"55\"").But("address", "\"Calle\""))).Is(201)["id"];

        var saved = (await admin.Patch($"/users/{id}/", new { phone_number = "", address = "  " })).Is(200);

        Assert.Equal(("", ""), (saved["phone_number"], saved["address"]));
    }
}
