using System.Text.Json;
using System.Text.RegularExpressions;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.Stockly;

/// <summary>The rule tables of stockly.md 2.2, 28 and 44: every broken rule is one entry, in the order of the table.</summary>
public sealed partial class RuleTests
{
    private static readonly TextField Email = new TextField("x").TrimmedToLower()
        .Email("Invalid email format")
        .AtLeast(5, "Email must be at least 5 characters")
        .AtMost(255, "Email must not exceed 255 characters");

    private static readonly TextField Password = new TextField("x")
        .AtLeast(8, "Password must be at least 8 characters")
        .AtMost(100, "Password must not exceed 100 characters")
        .Matches(Upper(), "Password must contain at least one uppercase letter")
        .Matches(Lower(), "Password must contain at least one lowercase letter")
        .Matches(Digit(), "Password must contain at least one number")
        .Matches(Other(), "Password must contain at least one special character");

    private static readonly TextField Name = new TextField("x").Trimmed()
        .AtLeast(2, "Name must be at least 2 characters")
        .AtMost(255, "Name must not exceed 255 characters");

    private static readonly TextField Phone = new TextField("x")
        .Matches(PhoneShape(), "Invalid phone number format")
        .AtLeast(8, "Phone must be at least 8 characters")
        .AtMost(20, "Phone must not exceed 20 characters");

    private static readonly IntegerField Stock = new IntegerField("x", "Stock debe ser un número entero")
        .AtLeast(0, "Stock debe ser mayor o igual a 0")
        .AtMost(999_999, "Stock no puede exceder 999,999");

    private static readonly NumberField Price = new NumberField("x")
        .AtLeast(0, "Precio debe ser mayor o igual a 0")
        .AtMost(999_999.99m, "Precio no puede exceder 999,999.99");

    private static readonly ListField<string> Products = new ListField<string>(
        "x", new ObjectField<string>("item", [], line => line.Read(new UuidField("product_id", "ID de producto inválido"))))
        .AtLeast(1, "Debe incluir al menos un producto en la venta")
        .AtMost(45, "La venta no puede tener más de 45 productos");

    private static readonly Dictionary<string, Action<Input>> Readers = new()
    {
        ["email"] = input => input.Read(Email),
        ["password"] = input => input.Read(Password),
        ["name"] = input => input.Read(Name),
        ["phone"] = input => input.Read(Phone.OrNull()),
        ["website"] = input => input.Read(new TextField("x").Url("Invalid website URL").OrNull()),
        ["login password"] = input => input.Read(new TextField("x").AtLeast(1, "Password is required")),
        ["stock"] = input => input.Read(Stock.Or(0)),
        ["price"] = input => input.Read(Price),
        ["bare number"] = input => input.Read(new NumberField("x")),
        ["positive"] = input => input.Read(new NumberField("x").Above(0, "Must be above 0")),
        ["order"] = input => input.Read(new IntegerField("x")),
        ["condition"] = input => input.Read(new ChoiceField("x", ["new", "used", "open_box"])),
        ["role"] = input => input.Read(new ChoiceField("x", ["owner", "admin", "seller", "inventory"], "Role must be owner, admin, seller, or inventory")),
        ["category"] = input => input.Read(new UuidField("x", "ID de categoría inválido")),
        ["flag"] = input => input.Read(new BooleanField("x")),
        ["products"] = input => input.Read(Products),
        ["attributes"] = input => input.Read(new ListField<string>("x", new TextField("item"))),
        ["company"] = input => input.Read(new ObjectField<string>("x", [], inner => inner.Read(new TextField("name")))),
        ["even"] = input => input.Read(new TextField("x").Must(text => text.Length % 2 == 0, "Must be even")),
    };

    [Theory]
    [InlineData("email", "{}", "x: Required")]
    [InlineData("password", "{}", "x: Required")]
    [InlineData("login password", "{}", "x: Required")]
    [InlineData("price", "{}", "x: Required")]
    [InlineData("role", "{}", "x: Required")]
    [InlineData("category", "{}", "x: Required")]
    [InlineData("products", "{}", "x: Required")]
    [InlineData("flag", "{}", "x: Required")]
    [InlineData("email", """{"x":5}""", "x: Expected string, received number")]
    [InlineData("email", """{"x":true}""", "x: Expected string, received boolean")]
    [InlineData("email", """{"x":[]}""", "x: Expected string, received array")]
    [InlineData("email", """{"x":{}}""", "x: Expected string, received object")]
    [InlineData("email", """{"x":null}""", "x: Expected string, received null")]
    [InlineData("condition", """{"x":5}""", "x: Expected string, received number")]
    [InlineData("category", """{"x":5}""", "x: Expected string, received number")]
    [InlineData("price", """{"x":"abc"}""", "x: Expected number, received string")]
    [InlineData("price", """{"x":"15"}""", "x: Expected number, received string")]
    [InlineData("stock", """{"x":[]}""", "x: Expected number, received array")]
    [InlineData("flag", """{"x":"true"}""", "x: Expected boolean, received string")]
    [InlineData("flag", """{"x":1}""", "x: Expected boolean, received number")]
    [InlineData("products", """{"x":"a"}""", "x: Expected array, received string")]
    [InlineData("products", """{"x":null}""", "x: Expected array, received null")]
    [InlineData("company", """{"x":[]}""", "x: Expected object, received array")]
    [InlineData("email", """{"x":"ana"}""", "x: Invalid email format|x: Email must be at least 5 characters")]
    [InlineData("email", """{"x":"ana@example"}""", "x: Invalid email format")]
    [InlineData("email", """{"x":""}""", "x: Invalid email format|x: Email must be at least 5 characters")]
    [InlineData("password", """{"x":""}""", "x: Password must be at least 8 characters|x: Password must contain at least one uppercase letter|x: Password must contain at least one lowercase letter|x: Password must contain at least one number|x: Password must contain at least one special character")]
    [InlineData("password", """{"x":"Password"}""", "x: Password must contain at least one number|x: Password must contain at least one special character")]
    [InlineData("password", """{"x":"Passw0rd"}""", "x: Password must contain at least one special character")]
    [InlineData("password", """{"x":"passw0rd!"}""", "x: Password must contain at least one uppercase letter")]
    [InlineData("password", """{"x":"PASSW0RD!"}""", "x: Password must contain at least one lowercase letter")]
    [InlineData("password", """{"x":"Pw0!"}""", "x: Password must be at least 8 characters")]
    [InlineData("name", """{"x":"  a  "}""", "x: Name must be at least 2 characters")]
    [InlineData("name", """{"x":""}""", "x: Name must be at least 2 characters")]
    [InlineData("phone", """{"x":"abc"}""", "x: Invalid phone number format|x: Phone must be at least 8 characters")]
    [InlineData("phone", """{"x":"+502 1234 5678 9012 3456"}""", "x: Phone must not exceed 20 characters")]
    [InlineData("website", """{"x":"mitienda"}""", "x: Invalid website URL")]
    [InlineData("website", """{"x":"javascript:alert(1)"}""", "x: Invalid website URL")]
    [InlineData("website", """{"x":"/path"}""", "x: Invalid website URL")]
    [InlineData("login password", """{"x":""}""", "x: Password is required")]
    [InlineData("stock", """{"x":1.5}""", "x: Stock debe ser un número entero")]
    [InlineData("stock", """{"x":-1.5}""", "x: Stock debe ser un número entero|x: Stock debe ser mayor o igual a 0")]
    [InlineData("stock", """{"x":-1}""", "x: Stock debe ser mayor o igual a 0")]
    [InlineData("stock", """{"x":1000000}""", "x: Stock no puede exceder 999,999")]
    [InlineData("stock", """{"x":1e300}""", "x: Stock no puede exceder 999,999")]
    [InlineData("price", """{"x":-0.01}""", "x: Precio debe ser mayor o igual a 0")]
    [InlineData("price", """{"x":1000000}""", "x: Precio no puede exceder 999,999.99")]
    [InlineData("bare number", """{"x":1e300}""", "x: Number must be less than or equal to 1000000000000")]
    [InlineData("bare number", """{"x":-1e300}""", "x: Number must be greater than or equal to -1000000000000")]
    [InlineData("positive", """{"x":0}""", "x: Must be above 0")]
    [InlineData("order", """{"x":0.5}""", "x: Expected integer, received float")]
    [InlineData("order", """{"x":2147483648}""", "x: Number must be less than or equal to 2147483647")]
    [InlineData("condition", """{"x":"xyz"}""", "x: Invalid enum value. Expected 'new' | 'used' | 'open_box', received 'xyz'")]
    [InlineData("condition", """{"x":"NEW"}""", "x: Invalid enum value. Expected 'new' | 'used' | 'open_box', received 'NEW'")]
    [InlineData("role", """{"x":"king"}""", "x: Role must be owner, admin, seller, or inventory")]
    [InlineData("role", """{"x":5}""", "x: Role must be owner, admin, seller, or inventory")]
    [InlineData("category", """{"x":"abc"}""", "x: ID de categoría inválido")]
    [InlineData("category", """{"x":""}""", "x: ID de categoría inválido")]
    [InlineData("products", """{"x":[]}""", "x: Debe incluir al menos un producto en la venta")]
    [InlineData("products", """{"x":[5,{},{"product_id":"a"}]}""", "x.0: Expected object, received number|x.1.product_id: Required|x.2.product_id: ID de producto inválido")]
    [InlineData("attributes", """{"x":["a",5]}""", "x.1: Expected string, received number")]
    [InlineData("company", """{"x":{"name":5}}""", "x.name: Expected string, received number")]
    [InlineData("even", """{"x":"abc"}""", "x: Must be even")]
    public async Task Each_broken_rule_is_one_entry_in_the_order_of_the_table(string field, string json, string entries)
    {
        var input = Input.Of(await Requests.Json(json));
        Readers[field](input);

        var reason = Assert.IsType<ValidationFailed>(Assert.Throws<Refusal>(input.Check).Reason);

        Assert.Equal(Split(entries), Joined(reason));
    }

    [Theory]
    [InlineData("email", 256, "x: Email must not exceed 255 characters")]
    [InlineData("password", 101, "x: Password must not exceed 100 characters")]
    [InlineData("name", 256, "x: Name must not exceed 255 characters")]
    [InlineData("email", 20_000, "x: Invalid email format|x: Email must not exceed 255 characters")]
    public async Task Text_that_is_too_long_breaks_that_rule(string field, int length, string entries)
    {
        const string tail = "aA1@example.com";
        var text = new string('x', length - tail.Length) + tail;
        var input = Input.Of(await Requests.Post($$"""{"x":"{{text}}"}""").ReceiveUpTo(100_000));
        Readers[field](input);

        Assert.Equal(Split(entries), Joined(Assert.IsType<ValidationFailed>(Assert.Throws<Refusal>(input.Check).Reason)));
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(46, false)]
    public async Task A_sale_has_at_most_45_lines(int count, bool good)
    {
        var lines = string.Join(',', Enumerable.Repeat($$"""{"product_id":"{{Guid.NewGuid()}}"}""", count));
        var input = Input.Of(await Requests.Json($$"""{"x":[{{lines}}]}"""));

        Assert.Equal(good ? 45 : 0, input.Read(Products).Count);
        Assert.Equal(good, Record.Exception(input.Check) is null);
    }

    [Theory]
    [InlineData("email", """{"x":" Ana@Example.COM "}""", "ana@example.com")]
    [InlineData("name", """{"x":" Ana "}""", "Ana")]
    public async Task Texts_are_brought_into_their_form(string field, string json, string text) =>
        Assert.Equal(text, Input.Of(await Requests.Json(json)).Read(field == "email" ? Email : Name));

    [Theory]
    [InlineData("phone", """{"x":"+502 (55) 1234-5678"}""")]
    [InlineData("website", """{"x":"https://mitienda.example/inicio"}""")]
    [InlineData("password", """{"x":"Pässw0rd ñ"}""")]
    [InlineData("stock", """{"x":5.0}""")]
    [InlineData("stock", "{}")]
    [InlineData("phone", """{"x":""}""")]
    [InlineData("phone", """{"x":null}""")]
    [InlineData("products", """{"x":[{"product_id":"0C4F2D0E-4B0A-4B57-9A53-0D6F0A9D7B11"}]}""")]
    public async Task Other_values_are_good(string field, string json)
    {
        var input = Input.Of(await Requests.Json(json));
        Readers[field](input);

        Assert.Null(Record.Exception(input.Check));
    }

    [Fact]
    public void A_field_describes_itself_as_it_reads()
    {
        Assert.Equal("""{"type":"string","format":"email","minLength":5,"maxLength":255}""", Email.Schema().ToJsonString());
        Assert.Equal("""{"type":["integer","null"],"minimum":0,"maximum":999999}""", Stock.Or(0).Schema().ToJsonString());
        Assert.Equal("""{"type":"number","minimum":0,"maximum":999999.99}""", Price.Schema().ToJsonString());
        Assert.Equal("array", Products.Schema()["type"]!.GetValue<string>());
        Assert.Equal(45, Products.Schema()["maxItems"]!.GetValue<int>());
        Assert.True(Email.Required);
        Assert.False(Stock.Or(0).Required);
    }

    private static IEnumerable<string> Joined(ValidationFailed reason) =>
        reason.Details.Select(entry => $"{(string?)entry!["field"]}: {(string?)entry["message"]}");

    private static string[] Split(string entries) => Regex.Split(entries, @"\|(?=x)");

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Upper();

    [GeneratedRegex("[a-z]")]
    private static partial Regex Lower();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex Other();

    [GeneratedRegex(@"^\+?[0-9\s\-()]+\z")]
    private static partial Regex PhoneShape();
}
