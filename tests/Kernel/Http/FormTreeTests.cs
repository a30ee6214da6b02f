using System.Text.Json;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Http;

public sealed class FormTreeTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("name=Ana&age=5", """{"name":"Ana","age":"5"}""")]
    [InlineData("name=", """{"name":""}""")]
    [InlineData("name", """{"name":""}""")]
    [InlineData("name=first&name=last", """{"name":"last"}""")]
    [InlineData("name=a+b%20c%26", """{"name":"a b c\u0026"}""")]
    [InlineData("items[0]quantity=2", """{"items":[{"quantity":"2"}]}""")]
    [InlineData("items[0][quantity]=2", """{"items":[{"quantity":"2"}]}""")]
    [InlineData("items[0].quantity=2", """{"items":[{"quantity":"2"}]}""")]
    [InlineData("items%5B0%5D%5Bid%5D=4&items%5B0%5D%5Bq%5D=2&items%5B1%5D%5Bid%5D=5", """{"items":[{"id":"4","q":"2"},{"id":"5"}]}""")]
    [InlineData("items[1]id=5&items[0]id=4", """{"items":[{"id":"4"},{"id":"5"}]}""")]
    [InlineData("items[2]id=5", """{"items":[{"id":"5"}]}""")]
    [InlineData("items[9]id=5&items[10]id=6&items[1]id=4", """{"items":[{"id":"4"},{"id":"5"},{"id":"6"}]}""")]
    [InlineData("items=x&items[0]id=4", """{"items":[{"id":"4"}]}""")]
    [InlineData("items[0]=x", """{"items[0]":"x"}""")]
    [InlineData("items[a]id=x", """{"items[a]id":"x"}""")]
    [InlineData("items[-1]id=x", """{"items[-1]id":"x"}""")]
    [InlineData("items[0][a][b]=x", """{"items[0][a][b]":"x"}""")]
    [InlineData("items[5000]id=x", """{"items":[{"id":"x"}]}""")]
    [InlineData("items[99999999999999999999]id=x", """{"items[99999999999999999999]id":"x"}""")]
    [InlineData("[0]id=x", """{"[0]id":"x"}""")]
    public async Task A_form_stands_for_an_object(string form, string json) =>
        Assert.Equal(Plain(JsonDocument.Parse(json).RootElement), Plain((await Requests.Form(form)).Content));

    [Theory]
    [InlineData("x=%ED%A0%80")]
    [InlineData("x=%FF%FE")]
    [InlineData("%ED%A0%80=x")]
    [InlineData("x=%")]
    [InlineData("x=%zz")]
    [InlineData("&&&=&=x")]
    public async Task Bytes_that_are_no_text_do_no_harm(string form) =>
        Assert.Equal(JsonValueKind.Object, (await Requests.Form(form)).Content.ValueKind);

    [Fact]
    public async Task A_small_form_cannot_ask_for_a_million_items()
    {
        var form = string.Join('&', Enumerable.Range(0, 600).Select(i => $"l{i}[999]x="));

        var body = await Requests.Form(form);

        var items = body.Content.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).Sum(list => list.Value.GetArrayLength());
        Assert.InRange(items, 0, 2_000);
    }

    [Fact]
    public async Task A_list_may_be_long_enough_to_be_refused_for_its_length()
    {
        var form = string.Join('&', Enumerable.Range(0, 200).Select(i => $"items[{i}]id={i}"));

        Assert.Equal(200, (await Requests.Form(form)).Content.GetProperty("items").GetArrayLength());
    }

    private static string Plain(JsonElement element) => JsonSerializer.Serialize(element);
}
