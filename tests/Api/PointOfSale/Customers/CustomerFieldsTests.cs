using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Customers;

/// What the fields of a customer refuse, on every way in (contract 8).
public sealed class CustomerFieldsTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    public static TheoryData<string, string, string> Refused { get; } = FieldRows.Refused()
        .Text("first_name", 60)
        .Text("last_name", 60)
        .Text("phone_number", 20)
        .Email("email", 254)
        .Date("birth_date")
        .Money("credit_limit");

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_a_field_refuses_is_told_under_its_name(string field, string value, string message)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.RegisterCustomer();
        var before = (await admin.ShowCustomer(id)).Text;
        var answer = new JsonObject { [field] = new JsonArray(message) }.ToJsonString();

        (await admin.Post("/customers/", CustomerBody.New().But(field, value))).Is(400, answer);
        (await admin.Put($"/customers/{id}/", CustomerBody.New().But(field, value))).Is(400, answer);
        (await admin.Patch($"/customers/{id}/", CustomerBody.New().But(field, value).Only(field))).Is(400, answer);
        (await admin.ShowCustomer(id)).IsExactly(200, before);
    }

    [Fact]
    public async Task All_missing_fields_are_told_at_once_in_their_order()
    {
        var employee = await shop.Host.Employee();
        const string answer = """
            {"first_name": ["This field is required."], "last_name": ["This field is required."],
             "phone_number": ["This field is required."],
             "email": ["This field is required."], "birth_date": ["This field is required."]}
            """;

        (await employee.Post("/customers/", new { })).IsExactly(400, answer);
        (await employee.Put($"/customers/{await employee.RegisterCustomer()}/", new { credit_limit = 5 })).IsExactly(400, answer);
    }

    [Fact]
    public async Task Errors_stand_in_the_order_of_the_fields_not_of_the_body()
    {
        (await (await shop.Host.Employee()).Post("/customers/", Bodies.Json(
                """{"credit_limit": -1, "birth_date": "", "email": "x", "phone_number": null, "last_name": "", "first_name": []}""")))
            .IsExactly(400, """
                {"first_name": ["Not a valid string."], "last_name": ["This field may not be blank."],
                 "phone_number": ["This field may not be null."], "email": ["Enter a valid email address."],
                 "birth_date": ["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],
                 "credit_limit": ["Ensure this value is greater than or equal to 0."]}
                """);
    }

    [Theory]
    [InlineData("1904-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("2024-12-31")]
    [InlineData("2999-01-01")]
    public async Task Any_day_of_the_calendar_may_be_a_birthday(string day)
    {
        var employee = await shop.Host.Employee();

        Assert.Equal(day, (await employee.Post("/customers/", CustomerBody.New().But("birth_date", $"\"{day}\""))).Is(201)["birth_date"]);
    }
}
