using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.Stockly;

public sealed class InputTests
{
    private sealed record Line(string ProductId, int Quantity, decimal Price);

    private static readonly StocklyDialect Dialect = new();
    private static readonly TextField Name = new TextField("name").AtLeast(2, "Name must be at least 2 characters");
    private static readonly OptionalField<string?> Phone = new TextField("phone").AtLeast(8, "Phone must be at least 8 characters").OrNull();
    private static readonly OptionalField<int> MinStock = new IntegerField("min_stock").Or(5);
    private static readonly OptionalField<decimal?> Cost = new NumberField("estimated_cost").OrNull();
    private static readonly OptionalField<DateOnly?> Day = new DateField("purchase_date").OrNull();
    private static readonly UuidField CategoryId = new("categoryId", "ID de categoría inválido") { Aliases = ["category_id"] };
    private static readonly UuidField ProductId = new("product_id", "ID de producto inválido");
    private static readonly IntegerField Quantity = new IntegerField("quantity").AtLeast(1, "La cantidad debe ser mayor a 0");
    private static readonly NumberField Price = new NumberField("price") { Aliases = ["unit_price"] }.AtLeast(0, "El precio debe ser mayor o igual a 0");

    private static readonly ListField<Line> Products = new ListField<Line>(
        "products",
        new ObjectField<Line>("item", [ProductId, Quantity, Price], line => new Line(line.Read(ProductId), line.Read(Quantity), line.Read(Price))))
    {
        Aliases = ["items"],
    }.AtLeast(1, "Debe incluir al menos un producto en la venta");

    [Theory]
    [InlineData("[]", "array")]
    [InlineData("\"x\"", "string")]
    [InlineData("5", "number")]
    [InlineData("true", "boolean")]
    [InlineData("null", "null")]
    public async Task A_body_that_is_no_object_breaks_the_rule_of_the_whole(string json, string type)
    {
        var body = await Requests.Json(json);

        Assert.Equal(
            $$"""{"success":false,"error":"Validation failed","source":"body","details":[{"field":"","message":"Expected object, received {{type}}"}]}""",
            (await Answers.Refused(Dialect, () => Input.Of(body))).Body);
    }

    [Fact]
    public async Task An_empty_body_counts_as_an_empty_object()
    {
        var input = Input.Of(await Requests.Json(""));

        Assert.Null(input.Read(Phone));
        Assert.Equal(5, input.Read(MinStock));
        Assert.Null(input.Read(Cost));
        Assert.Null(input.Read(Day));
        input.Check();
    }

    [Fact]
    public async Task Broken_rules_stand_in_the_order_of_reading_with_the_way_to_nested_fields()
    {
        var input = Input.Of(await Requests.Json("""{"phone":"1","items":[{"quantity":0,"unit_price":-1,"product_id":"x"},{"quantity":1}]}"""));
        input.Read(Name);
        input.Read(Products);
        input.Read(Phone);

        var answer = await Answers.Refused(Dialect, input.Check);

        Assert.Equal(
            """{"success":false,"error":"Validation failed","source":"body","details":[""" +
            """{"field":"name","message":"Required"},""" +
            """{"field":"items.0.product_id","message":"ID de producto inválido"},""" +
            """{"field":"items.0.quantity","message":"La cantidad debe ser mayor a 0"},""" +
            """{"field":"items.0.unit_price","message":"El precio debe ser mayor o igual a 0"},""" +
            """{"field":"items.1.product_id","message":"Required"},""" +
            """{"field":"items.1.price","message":"Required"},""" +
            """{"field":"phone","message":"Phone must be at least 8 characters"}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData("""{"categoryId":"x"}""", "categoryId")]
    [InlineData("""{"category_id":"x"}""", "category_id")]
    [InlineData("""{"categoryId":"x","category_id":"y"}""", "categoryId")]
    public async Task A_field_is_named_as_the_client_named_it(string json, string name)
    {
        var input = Input.Of(await Requests.Json(json));
        input.Read(CategoryId);

        Assert.Contains($$"""{"field":"{{name}}",""", (await Answers.Refused(Dialect, input.Check)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_spellings_are_read()
    {
        var id = Guid.NewGuid().ToString();
        var input = Input.Of(await Requests.Json($$"""{"items":[{"product_id":"{{id}}","quantity":2,"unit_price":1.5}]}"""));

        Assert.Equal([new Line(id, 2, 1.5m)], input.Read(Products));
        input.Check();
    }

    [Theory]
    [InlineData("""{"phone":""}""", "12345678")]
    [InlineData("{}", "12345678")]
    [InlineData("""{"phone":null}""", null)]
    [InlineData("""{"phone":"87654321"}""", "87654321")]
    public async Task In_a_change_an_empty_text_keeps_and_null_clears(string json, string? phone) =>
        Assert.Equal(phone, Input.Of(await Requests.Json(json)).Read(Phone, "12345678"));

    [Theory]
    [InlineData("{}", false, false)]
    [InlineData("""{"phone":""}""", false, false)]
    [InlineData("""{"phone":null}""", true, false)]
    [InlineData("""{"phone":"1"}""", true, true)]
    [InlineData("""{"phone":5}""", true, true)]
    public async Task Null_is_sent_and_no_value(string json, bool sent, bool value)
    {
        var input = Input.Of(await Requests.Json(json));

        Assert.Equal((sent, value), (input.Has(Phone), input.HasValue(Phone)));
    }

    [Fact]
    public async Task A_required_field_of_a_change_may_be_absent_but_not_bad()
    {
        Assert.Equal("old", Input.Of(await Requests.Json("{}")).Read(Name, "old"));
        var input = Input.Of(await Requests.Json("""{"name":""}"""));

        input.Read(Name, "old");

        Assert.Throws<Refusal>(input.Check);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"phone":""}""", false)]
    [InlineData("""{"phone":null}""", true)]
    [InlineData("""{"name":""}""", true)]
    [InlineData("""{"other":"x"}""", false)]
    public async Task Whether_anything_was_sent_can_be_asked(string json, bool any) =>
        Assert.Equal(any, Input.Of(await Requests.Json(json)).HasAny(Name, Phone));

    [Fact]
    public async Task A_rule_over_the_whole_object_has_no_field()
    {
        var input = Input.Of(await Requests.Json("""{"name":"ab"}"""));
        input.Break("At least one field must be provided for update");
        input.Break(Name, "taken");

        Assert.Equal(
            """{"success":false,"error":"Validation failed","source":"body","details":[{"field":"","message":"At least one field must be provided for update"},{"field":"name","message":"taken"}]}""",
            (await Answers.Refused(Dialect, input.Check)).Body);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":""}""")]
    [InlineData("""{"name":5}""")]
    [InlineData("""{"name":null}""")]
    public async Task A_plain_text_stands_for_whatever_is_wrong(string json)
    {
        var input = Input.Of(await Requests.Json(json));
        input.Demand(Name, "Category name is required");

        Assert.Equal("""{"success":false,"error":"Category name is required"}""", (await Answers.Refused(Dialect, input.Check)).Body);
    }

    [Fact]
    public async Task A_good_value_is_demanded_in_vain()
    {
        var input = Input.Of(await Requests.Json("""{"name":"ab"}"""));

        Assert.Equal("ab", input.Demand(Name, "Category name is required"));
        input.Check();
    }

    [Fact]
    public async Task Broken_rules_come_before_plain_texts_and_the_first_plain_text_counts()
    {
        var input = Input.Of(await Requests.Json("""{"purchase_date":"22/10/2025"}"""));
        input.Read(Day);
        input.Refuse("second");
        Assert.Equal("""{"success":false,"error":"Invalid date format. Use YYYY-MM-DD"}""", (await Answers.Refused(Dialect, input.Check)).Body);

        input.Read(Name);

        Assert.Contains("Validation failed", (await Answers.Refused(Dialect, input.Check)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("5")]
    public async Task An_id_without_a_text_of_its_own_is_answered_plainly(string json)
    {
        var input = Input.Of(await Requests.Json($$"""{"sale_id":{{json}}}"""));
        input.Read(new UuidField("sale_id"));

        Assert.Equal("""{"success":false,"error":"Invalid input format"}""", (await Answers.Refused(Dialect, input.Check)).Body);
    }

    [Fact]
    public async Task Numbers_and_flags_of_a_form_are_texts()
    {
        var input = Input.Of(await Requests.Multipart([("price", " 9.5 "), ("quantity", "3"), ("used", "TRUE"), ("phone", ""), ("min_stock", "")]).Receive());

        Assert.Equal(9.5m, input.Read(Price));
        Assert.Equal(3, input.Read(Quantity));
        Assert.True(input.Read(new BooleanField("used")));
        Assert.Null(input.Read(Phone));
        Assert.Equal(5, input.Read(MinStock));
        input.Check();
    }

    [Fact]
    public async Task A_form_value_that_is_no_number_is_text()
    {
        var input = Input.Of(await Requests.Form("price=abc"));
        input.Read(Price);

        Assert.Contains("Expected number, received string", (await Answers.Refused(Dialect, input.Check)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_text_where_the_field_says_so() => Assert.Equal(
        "16", Input.Of(await Requests.Json("""{"value":16}""")).Read(new TextField("value") { AcceptsNumbers = true }));

    [Fact]
    public async Task Optional_values_are_read()
    {
        var input = Input.Of(await Requests.Json("""{"estimated_cost":12.5,"purchase_date":"2025-10-22","min_stock":null}"""));

        Assert.Equal(12.5m, input.Read(Cost));
        Assert.Equal(new DateOnly(2025, 10, 22), input.Read(Day));
        Assert.Equal(5, input.Read(MinStock, 9));
        input.Check();
    }

    [Fact]
    public async Task Nobody_is_answered_with_more_than_a_thousand_entries()
    {
        var list = string.Join(',', Enumerable.Repeat("[]", 1000));
        var body = await Requests.Json($$"""{"x":[{{list}}],"y":[{{list}}],"z":[{{list}},5]}""");
        var input = Input.Of(body);
        input.Read(new ListField<string>("x", new TextField("item")));
        input.Read(new ListField<string>("y", new TextField("item")));
        input.Read(new ListField<string>("z", new TextField("item")));

        Assert.Equal(1000, Assert.IsType<ValidationFailed>(Assert.Throws<Refusal>(input.Check).Reason).Details.Count);
    }
}
