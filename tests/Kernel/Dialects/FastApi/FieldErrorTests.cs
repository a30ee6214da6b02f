using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.FastApi;

/// <summary>Every row of the table of localsim.md 1.1.</summary>
public sealed class FieldErrorTests
{
    private static readonly Dictionary<string, Action<Input>> Readers = new()
    {
        ["text"] = input => input.Read(new TextField("x", least: 6)),
        ["trimmed"] = input => input.Read(new TextField("x", least: 10, trimmed: true)),
        ["short"] = input => input.Read(new TextField("x", most: 3)),
        ["email"] = input => input.Read(new EmailField("x")),
        ["integer"] = input => input.Read(new IntegerField("x", least: 1, most: 100)),
        ["id"] = input => input.Read(new IntegerField("x")),
        ["number"] = input => input.Read(new NumberField("x", least: 0)),
        ["money"] = input => input.Read(new AmountField("x")),
        ["boolean"] = input => input.Read(new BooleanField("x")),
        ["list"] = input => input.Read(new ListField<long>("x", new IntegerField("id"), least: 1, most: 3)),
        ["object"] = input => input.Read(new ObjectField<string>("x", [], inner => inner.Read(new TextField("name")))),
        ["nullable text"] = input => input.Read(new NullableText(new TextField("x"))),
        ["nullable integer"] = input => input.Read(new NullableValue<long>(new IntegerField("x", least: 0))),
        ["optional"] = input => input.Read(new IntegerField("x", required: false), 7),
        ["date"] = input => input.Read(new DateField("x")),
    };

    private const string Missing = """{"loc":["body","x"],"msg":"field required","type":"value_error.missing"}""";
    private const string None = """{"loc":["body","x"],"msg":"none is not an allowed value","type":"type_error.none.not_allowed"}""";
    private const string NotInteger = """{"loc":["body","x"],"msg":"value is not a valid integer","type":"type_error.integer"}""";
    private const string NotFloat = """{"loc":["body","x"],"msg":"value is not a valid float","type":"type_error.float"}""";
    private const string NotText = """{"loc":["body","x"],"msg":"str type expected","type":"type_error.str"}""";
    private const string NotBoolean = """{"loc":["body","x"],"msg":"value could not be parsed to a boolean","type":"type_error.bool"}""";
    private const string NotEmail = """{"loc":["body","x"],"msg":"value is not a valid email address","type":"value_error.email"}""";
    private const string NotList = """{"loc":["body","x"],"msg":"value is not a valid list","type":"type_error.list"}""";

    [Theory]
    [InlineData("text", "{}", Missing)]
    [InlineData("email", "{}", Missing)]
    [InlineData("integer", "{}", Missing)]
    [InlineData("number", "{}", Missing)]
    [InlineData("list", "{}", Missing)]
    [InlineData("boolean", "{}", Missing)]
    [InlineData("text", """{"x":null}""", None)]
    [InlineData("email", """{"x":null}""", None)]
    [InlineData("integer", """{"x":null}""", None)]
    [InlineData("number", """{"x":null}""", None)]
    [InlineData("money", """{"x":null}""", None)]
    [InlineData("boolean", """{"x":null}""", None)]
    [InlineData("list", """{"x":null}""", None)]
    [InlineData("optional", """{"x":null}""", None)]
    [InlineData("integer", """{"x":"abc"}""", NotInteger)]
    [InlineData("integer", """{"x":""}""", NotInteger)]
    [InlineData("integer", """{"x":"5.0"}""", NotInteger)]
    [InlineData("integer", """{"x":"1e1"}""", NotInteger)]
    [InlineData("integer", """{"x":5.5}""", NotInteger)]
    [InlineData("integer", """{"x":true}""", NotInteger)]
    [InlineData("integer", """{"x":[]}""", NotInteger)]
    [InlineData("integer", """{"x":{}}""", NotInteger)]
    [InlineData("nullable integer", """{"x":"abc"}""", NotInteger)]
    [InlineData("number", """{"x":"abc"}""", NotFloat)]
    [InlineData("number", """{"x":""}""", NotFloat)]
    [InlineData("number", """{"x":"NaN"}""", NotFloat)]
    [InlineData("number", """{"x":"inf"}""", NotFloat)]
    [InlineData("number", """{"x":"1,5"}""", NotFloat)]
    [InlineData("number", """{"x":true}""", NotFloat)]
    [InlineData("number", """{"x":[]}""", NotFloat)]
    [InlineData("money", """{"x":"abc"}""", NotFloat)]
    [InlineData("text", """{"x":[]}""", NotText)]
    [InlineData("text", """{"x":{}}""", NotText)]
    [InlineData("text", """{"x":true}""", NotText)]
    [InlineData("nullable text", """{"x":[]}""", NotText)]
    [InlineData("date", """{"x":5}""", NotText)]
    [InlineData("boolean", """{"x":"maybe"}""", NotBoolean)]
    [InlineData("boolean", """{"x":""}""", NotBoolean)]
    [InlineData("boolean", """{"x":2}""", NotBoolean)]
    [InlineData("boolean", """{"x":[]}""", NotBoolean)]
    [InlineData("list", """{"x":"a"}""", NotList)]
    [InlineData("list", """{"x":{}}""", NotList)]
    [InlineData("list", """{"x":5}""", NotList)]
    [InlineData("object", """{"x":[]}""", """{"loc":["body","x"],"msg":"value is not a valid dict","type":"type_error.dict"}""")]
    [InlineData("object", """{"x":"a"}""", """{"loc":["body","x"],"msg":"value is not a valid dict","type":"type_error.dict"}""")]
    [InlineData("integer", """{"x":0}""", """{"loc":["body","x"],"msg":"ensure this value is greater than or equal to 1","type":"value_error.number.not_ge","ctx":{"limit_value":1}}""")]
    [InlineData("integer", """{"x":-99999999999999999999999999999999}""", """{"loc":["body","x"],"msg":"ensure this value is greater than or equal to 1","type":"value_error.number.not_ge","ctx":{"limit_value":1}}""")]
    [InlineData("number", """{"x":-0.01}""", """{"loc":["body","x"],"msg":"ensure this value is greater than or equal to 0","type":"value_error.number.not_ge","ctx":{"limit_value":0}}""")]
    [InlineData("money", """{"x":"-1"}""", """{"loc":["body","x"],"msg":"ensure this value is greater than or equal to 0","type":"value_error.number.not_ge","ctx":{"limit_value":0}}""")]
    [InlineData("integer", """{"x":101}""", """{"loc":["body","x"],"msg":"ensure this value is less than or equal to 100","type":"value_error.number.not_le","ctx":{"limit_value":100}}""")]
    [InlineData("number", """{"x":1e300}""", """{"loc":["body","x"],"msg":"ensure this value is less than or equal to 1000000000000","type":"value_error.number.not_le","ctx":{"limit_value":1000000000000}}""")]
    [InlineData("text", """{"x":"12345"}""", """{"loc":["body","x"],"msg":"ensure this value has at least 6 characters","type":"value_error.any_str.min_length","ctx":{"limit_value":6}}""")]
    [InlineData("text", """{"x":""}""", """{"loc":["body","x"],"msg":"ensure this value has at least 6 characters","type":"value_error.any_str.min_length","ctx":{"limit_value":6}}""")]
    [InlineData("text", """{"x":"😀😀😀"}""", """{"loc":["body","x"],"msg":"ensure this value has at least 6 characters","type":"value_error.any_str.min_length","ctx":{"limit_value":6}}""")]
    [InlineData("trimmed", """{"x":"   short    "}""", """{"loc":["body","x"],"msg":"ensure this value has at least 10 characters","type":"value_error.any_str.min_length","ctx":{"limit_value":10}}""")]
    [InlineData("short", """{"x":"1234"}""", """{"loc":["body","x"],"msg":"ensure this value has at most 3 characters","type":"value_error.any_str.max_length","ctx":{"limit_value":3}}""")]
    [InlineData("list", """{"x":[]}""", """{"loc":["body","x"],"msg":"ensure this value has at least 1 items","type":"value_error.list.min_items","ctx":{"limit_value":1}}""")]
    [InlineData("list", """{"x":["a","b","c","d"]}""", """{"loc":["body","x"],"msg":"ensure this value has at most 3 items","type":"value_error.list.max_items","ctx":{"limit_value":3}}""")]
    [InlineData("list", """{"x":[1,"b",2]}""", """{"loc":["body","x",1],"msg":"value is not a valid integer","type":"type_error.integer"}""")]
    [InlineData("list", """{"x":[null]}""", """{"loc":["body","x",0],"msg":"none is not an allowed value","type":"type_error.none.not_allowed"}""")]
    [InlineData("email", """{"x":"ana"}""", NotEmail)]
    [InlineData("email", """{"x":"ana@"}""", NotEmail)]
    [InlineData("email", """{"x":"@y"}""", NotEmail)]
    [InlineData("email", """{"x":"a@b@c"}""", NotEmail)]
    [InlineData("email", """{"x":"a b@c"}""", NotEmail)]
    [InlineData("email", """{"x":""}""", NotEmail)]
    public async Task A_bad_value_is_one_entry_of_the_table(string field, string json, string entry) =>
        Assert.Equal($$"""{"detail":[{{entry}}]}""", (await Refused(field, json)).Body);

    [Fact]
    public async Task A_validation_error_is_a_422() => Assert.Equal(422, (await Refused("text", "{}")).Status);

    [Theory]
    [InlineData("optional", "{}")]
    [InlineData("nullable text", "{}")]
    [InlineData("nullable text", """{"x":null}""")]
    [InlineData("nullable integer", """{"x":null}""")]
    [InlineData("date", "{}")]
    [InlineData("id", """{"x":99999999999999999999999999}""")]
    [InlineData("email", """{"x":" x@y "}""")]
    [InlineData("text", """{"x":123456}""")]
    public async Task Other_values_are_good(string field, string json)
    {
        var input = Input.Body(await Requests.Json(json));

        Readers[field](input);

        Assert.Null(Record.Exception(input.Check));
    }

    private static async Task<Received> Refused(string field, string json)
    {
        var body = await Requests.Json(json);
        return await Answers.Refused(new FastApiDialect(), () =>
        {
            var input = Input.Body(body);
            Readers[field](input);
            input.Check();
        });
    }
}
