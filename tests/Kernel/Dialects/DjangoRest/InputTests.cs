using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class InputTests
{
    private static readonly TextField Name = new("name", 10);
    private static readonly AmountField Price = new("price");
    private static readonly IntegerField Stock = new("stock", 0, 100, required: false);
    private static readonly DjangoRestDialect Dialect = new(DjangoMessages.English);

    [Fact]
    public async Task All_errors_are_answered_at_once_in_the_order_of_the_fields()
    {
        var answer = await Refused("""{"stock":-1,"price":"x"}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"name":["This field is required."],"price":["A valid number is required."],"stock":["Ensure this value is greater than or equal to 0."]}""",
            answer.Body);
    }

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("\"x\"", "str")]
    [InlineData("5", "int")]
    [InlineData("5.5", "float")]
    [InlineData("true", "bool")]
    public async Task A_body_that_is_no_object_is_answered_as_a_whole(string json, string type) => Assert.Equal(
        $$"""{"non_field_errors":["Invalid data. Expected a dictionary, but got {{type}}."]}""", (await Refused(json)).Body);

    [Fact]
    public async Task No_body_is_the_same_as_an_empty_object() =>
        Assert.Equal("""{"name":["This field is required."],"price":["This field is required."]}""", (await Refused("")).Body);

    [Fact]
    public async Task A_change_keeps_what_was_not_sent()
    {
        var input = Input.Partial(await Requests.Json("""{"stock":"7","unknown":[]}"""), DjangoMessages.English);

        Assert.Equal("old", input.Read(Name, "old"));
        Assert.Equal(7, input.Read(Stock, 1));
        Assert.True(input.Has("stock"));
        Assert.False(input.Has("name"));
        input.Check();
    }

    [Fact]
    public async Task A_failed_field_holds_its_current_value_and_is_not_good()
    {
        var input = Input.Partial(await Requests.Json("""{"name":""}"""), DjangoMessages.English);

        Assert.Equal("old", input.Read(Name, "old"));
        Assert.False(input.IsGood("name"));
        Assert.True(input.IsGood("stock"));
        Assert.True(input.HasErrors);
    }

    [Fact]
    public async Task The_first_error_of_a_field_counts_and_others_may_be_added_to_other_fields()
    {
        var input = Input.Whole(await Requests.Json("""{"name":"","price":1}"""), DjangoMessages.English);
        input.Read(Name, "");
        input.Read(Price, default);

        input.Fail("name", "taken");
        input.Fail("price", "too cheap");
        input.FailWith("items", new JsonArray(new JsonObject()));

        Assert.Equal(
            """{"name":["This field may not be blank."],"price":["too cheap"],"items":[{}]}""", input.Errors().ToJsonString());
    }

    [Fact]
    public async Task An_item_that_is_no_object_says_so_and_nothing_else()
    {
        var items = (await Requests.Json("""[5, {"name":"a"}]""")).Content;

        var bad = Input.Item(items[0], DjangoMessages.English);
        var good = Input.Item(items[1], DjangoMessages.English);

        Assert.Equal("""{"non_field_errors":["Invalid data. Expected a dictionary, but got int."]}""", bad.Errors().ToJsonString());
        Assert.Equal("a", good.Read(Name, ""));
        Assert.Equal("{}", good.Errors().ToJsonString());
    }

    [Fact]
    public async Task A_malformed_body_is_refused_when_it_is_read()
    {
        var body = await Requests.Json("{broken");

        Assert.IsType<MalformedBody>(Assert.Throws<Refusal>(() => Input.Whole(body, DjangoMessages.English)).Reason);
    }

    private static async Task<Received> Refused(string json)
    {
        var body = await Requests.Json(json);
        return await Answers.Refused(Dialect, () =>
        {
            var input = Input.Whole(body, DjangoMessages.English);
            input.Read(Name, "");
            input.Read(Price, default);
            input.Read(Stock, 0);
            input.Check();
        });
    }
}
