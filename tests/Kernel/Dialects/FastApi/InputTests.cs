using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.FastApi;

public sealed class InputTests
{
    private sealed record Line(string Code, long Quantity, string? Iccid);

    private static readonly TextField Username = new("username");
    private static readonly TextField Password = new("password");
    private static readonly TextField Code = new("product_code");
    private static readonly IntegerField Quantity = new("quantity", least: 1);
    private static readonly NullableText Iccid = new(new TextField("iccid") { Aliases = ["icc"] });

    private static readonly ListField<Line> Items = new(
        "items",
        new ObjectField<Line>("item", [Code, Quantity, Iccid], line => new Line(line.Read(Code), line.Read(Quantity), line.Read(Iccid))),
        least: 1,
        most: 80);

    private static readonly FastApiDialect Dialect = new();

    [Theory]
    [InlineData("{}", """{"detail":[{"loc":["body","username"],"msg":"field required","type":"value_error.missing"},{"loc":["body","password"],"msg":"field required","type":"value_error.missing"}]}""")]
    [InlineData("", """{"detail":[{"loc":["body"],"msg":"field required","type":"value_error.missing"}]}""")]
    [InlineData("null", """{"detail":[{"loc":["body"],"msg":"field required","type":"value_error.missing"}]}""")]
    [InlineData("[]", """{"detail":[{"loc":["body"],"msg":"value is not a valid dict","type":"type_error.dict"}]}""")]
    [InlineData("\"x\"", """{"detail":[{"loc":["body"],"msg":"value is not a valid dict","type":"type_error.dict"}]}""")]
    public async Task All_errors_of_a_body_are_gathered_in_field_order(string json, string expected)
    {
        var body = await Requests.Json(json);

        Assert.Equal(expected, (await Answers.Refused(Dialect, () => ReadLogin(Input.Body(body)))).Body);
    }

    [Fact]
    public async Task Errors_in_nested_lists_say_where_with_numbers()
    {
        var body = await Requests.Json("""{"items":[{"product_code":"a","quantity":0},5,{"icc":[]}]}""");

        var answer = await Answers.Refused(Dialect, () => ReadItems(Input.Body(body)));

        Assert.Equal(
            """{"detail":[""" +
            """{"loc":["body","items",0,"quantity"],"msg":"ensure this value is greater than or equal to 1","type":"value_error.number.not_ge","ctx":{"limit_value":1}},""" +
            """{"loc":["body","items",1],"msg":"value is not a valid dict","type":"type_error.dict"},""" +
            """{"loc":["body","items",2,"product_code"],"msg":"field required","type":"value_error.missing"},""" +
            """{"loc":["body","items",2,"quantity"],"msg":"field required","type":"value_error.missing"},""" +
            """{"loc":["body","items",2,"icc"],"msg":"str type expected","type":"type_error.str"}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public async Task One_sale_takes_80_items(int count, bool good)
    {
        var items = string.Join(',', Enumerable.Repeat("""{"product_code":"a","quantity":1}""", count));
        var body = await Requests.Json($$"""{"items":[{{items}}]}""");

        if (good)
            Assert.Equal(80, ReadItems(Input.Body(body)).Count);
        else
        {
            Assert.Equal(
                """{"detail":[{"loc":["body","items"],"msg":"ensure this value has at most 80 items","type":"value_error.list.max_items","ctx":{"limit_value":80}}]}""",
                (await Answers.Refused(Dialect, () => ReadItems(Input.Body(body)))).Body);
        }
    }

    [Fact]
    public async Task Good_items_are_read_with_their_aliases()
    {
        var items = ReadItems(Input.Body(await Requests.Json("""{"items":[{"product_code":7,"quantity":"2","icc":"8957","extra":1}]}""")));

        Assert.Equal([new Line("7", 2, "8957")], items);
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("5.0", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("\" 5 \"", 5L)]
    [InlineData("5e0", 5L)]
    [InlineData("1e30", long.MaxValue)]
    [InlineData("-99999999999999999999", long.MinValue)]
    public async Task Integers_have_many_spellings(string json, long value) =>
        Assert.Equal(value, (await One(json)).Read(new IntegerField("x")));

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("\"1.5\"", "1.5")]
    [InlineData("\" 1e3 \"", "1000")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e-400", "0")]
    public async Task Numbers_may_be_text(string json, string value) =>
        Assert.Equal(decimal.Parse(value, null), (await One(json)).Read(new NumberField("x")));

    [Theory]
    [InlineData("15000.00", "15000.00")]
    [InlineData("\"0.005\"", "0.01")]
    [InlineData("1000000000000", "1000000000000.00")]
    public async Task Money_is_rounded_to_the_cent(string json, string value) =>
        Assert.Equal(value, (await One(json)).Read(new AmountField("x")).ToString());

    [Theory]
    [InlineData("3211234567", "3211234567")]
    [InlineData("3.211234567E9", "3211234567")]
    [InlineData("\"  as it is \"", "  as it is ")]
    public async Task A_number_becomes_its_decimal_text(string json, string value) =>
        Assert.Equal(value, (await One(json)).Read(new TextField("x")));

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("yes", true)]
    [InlineData("No", false)]
    [InlineData("on", true)]
    [InlineData("OFF", false)]
    [InlineData("t", true)]
    [InlineData("f", false)]
    [InlineData("Y", true)]
    [InlineData("n", false)]
    public void Booleans_in_queries_have_many_spellings(string text, bool value) =>
        Assert.Equal(value, Input.Query(Requests.Get($"/?x={text}")).Read(new BooleanField("x")));

    [Fact]
    public async Task A_bad_query_says_so_and_an_empty_value_counts_as_absent()
    {
        var input = Input.Query(Requests.Get("/?days=&user_id=abc&solo=maybe&twice=1&twice=2"));
        var days = input.Read(new IntegerField("days", least: 0, required: false), 30);
        var twice = input.Read(new IntegerField("twice"));
        input.Read(new NullableValue<long>(new IntegerField("user_id")));
        input.Read(new BooleanField("solo", required: false));
        input.Read(new TextField("code"));

        var answer = await Answers.Refused(Dialect, input.Check);

        Assert.Equal((30L, 2L), (days, twice));
        Assert.Equal(
            """{"detail":[""" +
            """{"loc":["query","user_id"],"msg":"value is not a valid integer","type":"type_error.integer"},""" +
            """{"loc":["query","solo"],"msg":"value could not be parsed to a boolean","type":"type_error.bool"},""" +
            """{"loc":["query","code"],"msg":"field required","type":"value_error.missing"}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData("2025-10-01", "2025-10-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2025-10-01T23:59:59", "2025-10-01")]
    [InlineData("2025-10-01 23:59", "2025-10-01")]
    [InlineData("2025-10-01T23:59:59.123Z", "2025-10-01")]
    [InlineData("2025-10-01T23:59:59%2B05:00", "2025-10-01")]
    [InlineData("2025-10-01T23:59:59+05:00", "2025-10-01")]
    [InlineData("2025-10-01T00:00:00-0500", "2025-10-01")]
    [InlineData("0001-01-01T00:00:00-05:00", "0001-01-01")]
    public void A_date_in_a_query_is_a_day_or_the_date_part_of_a_date_time(string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Input.Query(Requests.Get($"/?x={text}")).Read(new DateField("x")));

    [Theory]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-29")]
    [InlineData("01/10/2025")]
    [InlineData("2025-10-1")]
    [InlineData("20251001")]
    [InlineData("2025-10-01T")]
    [InlineData("2025-10-01T25:00:00")]
    [InlineData("2025-10-01X10:00:00")]
    [InlineData("2025-10-0110:00:00")]
    [InlineData("yesterday")]
    [InlineData("%00")]
    public async Task Any_other_date_is_answered_in_the_contracts_own_words(string text)
    {
        var input = Input.Query(Requests.Get($"/?x={text}"));
        input.Read(new DateField("x"));

        var answer = await Answers.Refused(Dialect, input.Check);

        Assert.Equal((400, """{"detail":"Formato de fecha inválido. Use ISO format (YYYY-MM-DD)"}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task The_shape_of_a_request_is_answered_before_the_contracts_own_words()
    {
        var input = Input.Query(Requests.Get("/?x=yesterday&days=abc"));
        input.Read(new DateField("x"));
        input.Read(new IntegerField("days"));

        Assert.Equal(422, (await Answers.Refused(Dialect, input.Check)).Status);
    }

    [Fact]
    public async Task Path_query_and_body_may_share_one_answer()
    {
        var errors = new ValidationErrors();
        Input.Path("user_id", "abc", errors).Read(new IntegerField("user_id"));
        Input.Query(Requests.Get("/?plan="), errors).Read(new TextField("plan"));
        Input.Changes(await Requests.Json("""{"role_id":"x"}"""), errors).Read(new IntegerField("role_id"), 1);

        var answer = await Answers.Refused(Dialect, errors.Check);

        Assert.True(errors.Any);
        Assert.Equal(
            """{"detail":[""" +
            """{"loc":["path","user_id"],"msg":"value is not a valid integer","type":"type_error.integer"},""" +
            """{"loc":["query","plan"],"msg":"field required","type":"value_error.missing"},""" +
            """{"loc":["body","role_id"],"msg":"value is not a valid integer","type":"type_error.integer"}]}""",
            answer.Body);
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("99999999999999999999", long.MaxValue)]
    public void An_id_in_a_path_is_a_whole_number(string text, long id) =>
        Assert.Equal(id, Input.Path("user_id", text).Read(new IntegerField("user_id")));

    [Fact]
    public async Task A_change_keeps_what_was_not_sent()
    {
        var input = Input.Changes(await Requests.Json("""{"password":"new"}"""));

        Assert.Equal("old", input.Read(Username, "old"));
        Assert.Equal("new", input.Read(Password, "old"));
        Assert.False(input.Has(Username));
        input.Check();
    }

    [Fact]
    public async Task A_form_and_the_json_that_says_the_same_are_read_alike()
    {
        var asForm = ReadLogin(Input.Form(await Requests.Form("grant_type=password&username=ana&password=s+ecret")));
        var asMultipart = ReadLogin(Input.Form(await Requests.Multipart([("username", "ana"), ("password", "s ecret")]).Receive()));
        var asJson = ReadLogin(Input.Form(await Requests.Json("""{"username":"ana","password":"s ecret"}""")));

        Assert.Equal([("ana", "s ecret"), ("ana", "s ecret"), ("ana", "s ecret")], [asForm, asMultipart, asJson]);
    }

    [Theory]
    [InlineData("username=ana")]
    [InlineData("username=ana&password=")]
    public async Task A_form_without_a_value_says_what_is_missing(string form)
    {
        var body = await Requests.Form(form);

        Assert.Equal(
            """{"detail":[{"loc":["body","password"],"msg":"field required","type":"value_error.missing"}]}""",
            (await Answers.Refused(Dialect, () => ReadLogin(Input.Form(body)))).Body);
    }

    [Fact]
    public async Task A_form_is_no_json_body()
    {
        var body = await Requests.Form("username=ana&password=x");

        Assert.Equal(
            """{"detail":[{"loc":["body"],"msg":"value is not a valid dict","type":"type_error.dict"}]}""",
            (await Answers.Refused(Dialect, () => ReadLogin(Input.Body(body)))).Body);
    }

    [Fact]
    public async Task A_file_is_a_part_of_a_multipart_form()
    {
        var file = Input.Form(await Requests.Multipart([], ("file", [1, 2, 3])).Receive()).Read(new FileField("file"));

        Assert.Equal(3, file!.Length);
    }

    [Theory]
    [InlineData("multipart")]
    [InlineData("form")]
    [InlineData("json")]
    [InlineData("nothing")]
    public async Task A_missing_file_says_so(string kind)
    {
        RequestBody body = kind switch
        {
            "multipart" => await Requests.Multipart([("file", "text")]).Receive(),
            "form" => await Requests.Form("file=text"),
            "json" => await Requests.Json("{}"),
            _ => RequestBody.None,
        };

        var answer = await Answers.Refused(Dialect, () =>
        {
            var input = Input.Form(body);
            input.Read(new FileField("file"));
            input.Check();
        });

        Assert.Equal("""{"detail":[{"loc":["body","file"],"msg":"field required","type":"value_error.missing"}]}""", answer.Body);
    }

    [Fact]
    public async Task Nobody_is_answered_with_more_than_a_thousand_errors()
    {
        var body = await Requests.Json($$"""{"x":[{{string.Join(',', Enumerable.Repeat("[]", 900))}}],"y":[{{string.Join(',', Enumerable.Repeat("[]", 900))}}]}""");
        var input = Input.Body(body);
        input.Read(new ListField<long>("x", new IntegerField("id")));
        input.Read(new ListField<long>("y", new IntegerField("id")));

        var reason = Assert.IsType<ValidationFailed>(Assert.Throws<Refusal>(input.Check).Reason);

        Assert.Equal(1000, reason.Detail.Count);
    }

    [Fact]
    public void A_field_describes_itself_as_it_reads() => Assert.Equal(
        """{"type":"array","items":{"type":"object","properties":{"product_code":{"type":"string","maxLength":255},"quantity":{"type":"integer","minimum":1},"iccid":{"type":["string","null"],"maxLength":255}},"required":["product_code","quantity"]},"maxItems":80,"minItems":1}""",
        Items.Schema().ToJsonString());

    private static (string Username, string Password) ReadLogin(Input input)
    {
        var login = (input.Read(Username), input.Read(Password));
        input.Check();
        return login;
    }

    private static IReadOnlyList<Line> ReadItems(Input input)
    {
        var items = input.Read(Items);
        input.Check();
        return items;
    }

    private static async Task<Input> One(string json) => Input.Body(await Requests.Json($$"""{"x":{{json}}}"""));
}
