using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>Values in other spellings, as existing front ends send them (pos.md 1.4, smartsales.md 1.1).</summary>
public sealed class CoercionTests
{
    [Theory]
    [InlineData("\"  Ana  \"", "Ana")]
    [InlineData("5512345678", "5512345678")]
    [InlineData("1.50", "1.50")]
    [InlineData("\"😀😀😀😀😀😀😀😀😀😀\"", "😀😀😀😀😀😀😀😀😀😀")]
    public async Task Text_is_trimmed_and_may_be_a_number(string json, string text) =>
        Assert.Equal(text, await Read(new TextField("x", 10), json, ""));

    [Fact]
    public async Task Text_may_be_blank_where_the_field_says_so() =>
        Assert.Equal("", await Read(new TextField("x", 10, blank: true), "\"  \"", "old"));

    [Theory]
    [InlineData("100", 100)]
    [InlineData("\"100\"", 100)]
    [InlineData("\" 100 \"", 100)]
    [InlineData("5.0", 5)]
    [InlineData("\"5.00\"", 5)]
    [InlineData("-7", -7)]
    [InlineData("\"-7\"", -7)]
    public async Task Integers_may_be_text(string json, long number) =>
        Assert.Equal(number, await Read(new IntegerField("x", -10, 1000), json, 0));

    [Theory]
    [InlineData("18.5", "18.50")]
    [InlineData("\"18.50\"", "18.50")]
    [InlineData("\"1e2\"", "100.00")]
    [InlineData("0", "0.00")]
    [InlineData("99999999.99", "99999999.99")]
    [InlineData("\"099999999.99\"", "99999999.99")]
    public async Task Money_may_be_a_number_or_text(string json, string amount) =>
        Assert.Equal(amount, (await Read(new AmountField("x"), json, default)).ToString());

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"true\"", true)]
    [InlineData("\"True\"", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"on\"", true)]
    [InlineData("\"yes\"", true)]
    [InlineData("false", false)]
    [InlineData("\"False\"", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    [InlineData("\"off\"", false)]
    [InlineData("\"no\"", false)]
    public async Task Booleans_have_many_spellings(string json, bool value) =>
        Assert.Equal(value, await Read(new BooleanField("x"), json, !value));

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("\"1\"", 1L)]
    [InlineData("0", 0L)]
    public async Task References_are_numbers_or_text(string json, long id) =>
        Assert.Equal(id, await Read(new ReferenceField("x"), json, null));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_reference_may_be_none_where_the_field_says_so(string json) =>
        Assert.Null(await Read(new ReferenceField("x", nullable: true), json, 5));

    [Fact]
    public async Task A_date_is_a_day() => Assert.Equal(new DateOnly(2024, 2, 29), await Read(new DateField("x"), "\"2024-02-29\"", default));

    [Theory]
    [InlineData("ADMIN", "ADMIN")]
    [InlineData("ADMINS", "ADMIN")]
    public async Task An_alias_means_its_code(string sent, string code)
    {
        var field = new ChoiceField("x", ["ADMIN", "OWNER"]) { Aliases = new Dictionary<string, string> { ["ADMINS"] = "ADMIN" } };

        Assert.Equal(code, await Read(field, $"\"{sent}\"", ""));
    }

    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("a.b+c@sub.example.co")]
    [InlineData("o'brien@example.org")]
    [InlineData("ana@localhost")]
    public async Task Addresses_that_are_good(string address) => Assert.Equal(address, await Read(new EmailField("x"), $"\"{address}\"", ""));

    [Fact]
    public async Task Form_values_are_coerced_like_json_texts()
    {
        var input = Input.Whole(await Requests.Form("name=+Ana+&price=9.5&active=true&age=3"), DjangoMessages.English);

        Assert.Equal("Ana", input.Read(new TextField("name", 10), ""));
        Assert.Equal("9.50", input.Read(new AmountField("price"), default).ToString());
        Assert.True(input.Read(new BooleanField("active"), false));
        Assert.Equal(3, input.Read(new IntegerField("age", 0, 100), 0));
        input.Check();
    }

    private static async Task<T> Read<T>(Field<T> field, string json, T current)
    {
        var input = Input.Whole(await Requests.Json($$"""{"x":{{json}}}"""), DjangoMessages.English);
        var value = input.Read(field, current);
        input.Check();
        return value;
    }
}
