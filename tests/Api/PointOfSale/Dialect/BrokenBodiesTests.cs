using System.Text;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.PointOfSale.Dialect;

/// Bodies that make no sense end in a 400 and change nothing (contract 1.1, 1.2).
public sealed partial class BrokenBodiesTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    public static TheoryData<string> BrokenJson { get; } =
    [
        "{", "{\"name\": ", "{\"name\": \"a\"", "{'name': 'a'}", "{name: \"a\"}", "{\"name\": \"a\",}", "[1,", "nul",
        "\"abc", "{} {}", "abc",
        "{\"name\": NaN}", "{\"name\": Infinity}", "{\"name\": 01}", "{\"name\": \"a\nb\"}", "<xml/>", "name=a", " ", "{\"name\": \"\\x\"}",
        "{\"name\": \"\\ud800\"}", "{\"\\udfff\": 1}",
    ];

    [Theory]
    [MemberData(nameof(BrokenJson))]
    public async Task Broken_JSON_is_told_as_a_parse_error(string text)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier("Antes");

        IsParseError(await admin.Post("/suppliers/", Bodies.Json(text)));
        IsParseError(await admin.Patch($"/suppliers/{id}/", Bodies.Json(text)));
        IsParseError(await admin.Post("/customers/", Bodies.Json(text)));
        IsParseError(await admin.Post("/orders/", Bodies.Json(text)));
        IsParseError(await shop.Host.Anonymous.Post("/auth/login/", Bodies.Json(text)));
        IsParseError(await shop.Host.Anonymous.Post("/auth/refresh/", Bodies.Json(text)));
        Assert.Equal("Antes", (await admin.Get($"/suppliers/{id}/")).Is(200)["name"]);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Nesting_without_end_is_a_parse_error(int levels)
    {
        var admin = await shop.Host.Admin();
        var nested = new string('[', levels) + new string(']', levels);

        IsParseError(await admin.Post("/suppliers/", Bodies.Json(nested)));
        IsParseError(await admin.Post("/suppliers/", Bodies.Json($$"""{"extra": {{nested}}}""")));
        IsParseError(await admin.Post("/orders/", Bodies.Json($$"""{"items": {{nested}}}""")));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_a_parse_error()
    {
        var admin = await shop.Host.Admin();

        IsParseError(await admin.Post("/suppliers/", Bodies.Typed([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D], "application/json")));
        IsParseError(await admin.Post("/suppliers/", Bodies.Typed(Encoding.Unicode.GetBytes("""{"name": "a"}"""), "application/json")));
        IsParseError(await admin.Post("/suppliers/", Bodies.Typed([0, 0, 0, 0], "application/json")));
    }

    [Theory]
    [InlineData("[]", "list")]
    [InlineData("""[{"name": "a"}]""", "list")]
    [InlineData("\"abc\"", "str")]
    [InlineData("5", "int")]
    [InlineData("1.5", "float")]
    [InlineData("true", "bool")]
    public async Task JSON_that_is_no_object_is_no_dictionary(string text, string type)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();
        var answer = $$"""{"non_field_errors": ["Invalid data. Expected a dictionary, but got {{type}}."]}""";

        (await admin.Post("/suppliers/", Bodies.Json(text))).Is(400, answer);
        (await admin.Put($"/suppliers/{id}/", Bodies.Json(text))).Is(400, answer);
        (await admin.Post("/users/", Bodies.Json(text))).Is(400, answer);
        (await admin.Patch("/users/me/", Bodies.Json(text))).Is(400, answer);
        (await admin.Post("/customers/", Bodies.Json(text))).Is(400, answer);
        (await admin.Post("/orders/", Bodies.Json(text))).Is(400, answer);
        (await admin.Post("/chatbotusers/", Bodies.Json(text))).Is(400, answer);
        (await shop.Host.Anonymous.Post("/auth/refresh/", Bodies.Json(text))).Is(400, answer);
    }

    [Fact]
    public async Task A_null_body_never_ends_worse_than_in_a_400()
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/suppliers/", Bodies.Json("null"))).Is(400);
        (await admin.Post("/orders/", Bodies.Json("null"))).Is(400);
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_too_large()
    {
        var admin = await shop.Host.Admin();
        var name = new string('a', 1024 * 1024);
        const string answer = """{"detail": "Request body too large."}""";

        (await admin.Post("/suppliers/", new { name })).Is(413, answer);
        (await admin.Post("/suppliers/", Bodies.Form(("name", name)))).Is(413, answer);
        (await shop.Host.Anonymous.Post("/auth/login/", new { email = name, password = "a" })).Is(413, answer);
    }

    [Fact]
    public async Task A_body_just_under_a_megabyte_is_read()
    {
        var admin = await shop.Host.Admin();

        (await admin.Patch("/users/me/", new { address = new string('a', 1024 * 1024 - 100) }))
            .Is(400, """{"address": ["Ensure this field has no more than 200 characters."]}""");
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=xyz")]
    public async Task A_damaged_multipart_form_is_a_400(string type)
    {
        var admin = await shop.Host.Admin();

        (await admin.Post("/suppliers/", Bodies.Typed("--abc\r\nnonsense", type))).Is(400);
        (await admin.Post("/suppliers/", Bodies.Typed("--xyz\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na", type))).Is(400);
    }

    [Fact]
    public async Task A_file_where_text_belongs_is_not_stored()
    {
        var admin = await shop.Host.Admin();
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent([1, 2, 3]), "name", "name.bin");

        (await admin.Post("/suppliers/", form)).Is(400);
    }

    [Fact]
    public async Task Keys_that_repeat_and_keys_without_meaning_do_no_harm()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();

        (await admin.Patch($"/suppliers/{id}/", Bodies.Json("""{"name": "Uno", "name": "Dos", "": 1, "a.b": [], "__proto__": {}}""")))
            .Is(200);
        (await admin.Patch($"/suppliers/{id}/", Bodies.Form(("a[0]b", "1"), ("a", "2"), ("[]", "3"), ("a[9999]b", "4"), ("a[٣]b", "5"))))
            .Is(200);
    }

    private static void IsParseError(Reply reply)
    {
        Assert.Matches(ParseError(), reply.Is(400)["detail"]);
        Assert.Single(reply.Object);
    }

    [GeneratedRegex(@"^JSON parse error - \S.*$")]
    private static partial Regex ParseError();
}
