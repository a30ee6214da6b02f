using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Http;

public sealed class BodyReaderTests
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData(" {\"a\":\"\\ud83d\\ude00\"} ")]
    public async Task Any_json_value_is_a_body(string json)
    {
        var body = await Requests.Json(json);

        Assert.False(body.IsEmpty);
        Assert.Equal(json.Trim(), body.Content.GetRawText());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON")]
    [InlineData(null)]
    [InlineData("")]
    public async Task Json_is_read_under_its_media_type_and_without_any(string? contentType) =>
        Assert.Equal(JsonValueKind.Object, (await Requests.Post("{}", contentType).Receive()).Content.ValueKind);

    [Theory]
    [InlineData("{bad", 1)]
    [InlineData("", -1)]
    [InlineData("{\"a\":1", 6)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("{'a':1}", 1)]
    [InlineData("NaN", 0)]
    [InlineData("01", 1)]
    [InlineData("{}{}", 2)]
    [InlineData("{\n  \"a\": 1,\n  b: 2\n}", 14)]
    public async Task Broken_json_is_refused_when_the_content_is_asked_for_and_says_where(string json, long position)
    {
        var body = await Requests.Json(json);
        if (position < 0)
        {
            Assert.True(body.IsEmpty);
            return;
        }

        var defect = Assert.IsType<MalformedBody>(Refuses(body));
        Assert.Equal(position, defect.Position);
        Assert.DoesNotContain("a", defect.Explanation.Replace("line", "").Replace("byte", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(5000, false)]
    public async Task Nesting_is_read_to_a_depth_of_64(int depth, bool good)
    {
        var body = await Requests.Json(new string('[', depth) + new string(']', depth));

        if (good)
            Assert.Equal(JsonValueKind.Array, body.Content.ValueKind);
        else
            Assert.IsType<MalformedBody>(Refuses(body));
    }

    [Theory]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"a\":\"\\uDC00\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("[[{\"a\":[\"x\\ud83dx\"]}]]")]
    [InlineData("\"\\ud800\\ud800\"")]
    public async Task Half_of_a_surrogate_pair_is_no_text(string json) =>
        Assert.IsType<MalformedBody>(Refuses(await Requests.Json(json)));

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_no_json()
    {
        var body = await Requests.Post([(byte)'"', 0xC3, 0x28, (byte)'"']).Receive();

        Assert.Null(Assert.IsType<MalformedBody>(Refuses(body)).Position);
    }

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/plain; charset=utf-8", "text/plain")]
    [InlineData("application/xml", "application/xml")]
    [InlineData("nonsense", "nonsense")]
    public async Task Another_media_type_is_refused_when_the_content_is_asked_for(string contentType, string named)
    {
        var body = await Requests.Post("hello", contentType).Receive();

        Assert.False(body.IsEmpty);
        Assert.Equal(new UnsupportedMediaType(named), Refuses(body));
    }

    [Fact]
    public async Task A_module_may_read_other_media_types_as_json()
    {
        var reader = new BodyReader(Requests.Limits) { JsonTypes = ["application/json", "text/plain"] };

        var body = await reader.Read(Requests.Post("{\"a\":1}", "text/plain;charset=UTF-8"));

        Assert.Equal(1, body.Content.GetProperty("a").GetInt32());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData(UrlEncoded)]
    [InlineData(null)]
    public async Task Nothing_is_no_body_whatever_its_type(string? contentType)
    {
        var body = await Requests.Post("", contentType).Receive();

        Assert.Equal(contentType != UrlEncoded, body.IsEmpty);
        Assert.NotEqual(JsonValueKind.Array, body.Content.ValueKind);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public async Task Json_is_received_up_to_its_limit_announced_or_not(int length, bool good)
    {
        var bytes = Encoding.UTF8.GetBytes('"' + new string('x', length - 2) + '"');

        foreach (var request in new[] { Requests.Post(bytes), Requests.Post(new MemoryStream(bytes), "application/json") })
        {
            if (good)
                Assert.Equal(length - 2, (await request.Receive()).Content.GetString()!.Length);
            else
                await RefusesSize(request);
        }
    }

    [Fact]
    public async Task A_foreign_body_is_received_up_to_the_limit_too() =>
        await RefusesSize(Requests.Post(new MemoryStream(new byte[10_001]), "text/plain"));

    [Fact]
    public async Task A_form_is_received_up_to_the_limit_announced_or_not()
    {
        // No value is long and there are few of them: only the sum is too much.
        var form = string.Join('&', Enumerable.Range(0, 20).Select(i => $"field{i}={new string('x', 600)}"));

        await RefusesSize(Requests.Post(form, UrlEncoded));
        await RefusesSize(Requests.Post(new MemoryStream(Encoding.UTF8.GetBytes(form)), UrlEncoded));
    }

    [Fact]
    public async Task A_multipart_form_is_received_up_to_the_limit_announced_or_not()
    {
        var request = Requests.Multipart([], [.. Enumerable.Range(0, 5).Select(i => ($"file{i}", new byte[1_500]))]);
        var bytes = ((MemoryStream)request.Body).ToArray();

        await RefusesSize(request);
        await RefusesSize(Requests.Post(new MemoryStream(bytes), request.ContentType));
    }

    [Theory]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public async Task One_file_has_its_own_limit(int length, bool good)
    {
        var request = Requests.Multipart([("name", "x")], ("photo", new byte[length]));

        if (good)
            Assert.Equal(length, (await request.Receive()).Files!.Single().Length);
        else
            await RefusesSize(request);
    }

    [Fact]
    public async Task A_multipart_form_gives_texts_and_files()
    {
        var body = await Requests.Multipart([("name", "Café"), ("price", "9.5")], ("photo", [1, 2, 3])).Receive();

        Assert.True(body.IsForm);
        Assert.Equal("{\"name\":\"Café\",\"price\":\"9.5\"}", body.Content.GetRawText().Replace("\\u00E9", "é", StringComparison.Ordinal));
        Assert.Equal("photo", body.Files!.Single().Name);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=other")]
    public async Task A_damaged_multipart_form_is_refused(string contentType) =>
        Assert.IsType<MalformedBody>(Refuses(await Requests.Post("--frontier\r\nbroken", contentType).Receive()));

    [Fact]
    public async Task A_form_with_too_many_fields_is_refused()
    {
        var form = string.Join('&', Enumerable.Range(0, 1_001).Select(i => $"f{i}="));

        Assert.IsType<MalformedBody>(Refuses(await Requests.Post(form, UrlEncoded).Receive()));
    }

    [Fact]
    public async Task A_form_field_may_have_a_name_as_long_as_the_body()
    {
        var name = new string('k', 5_000);

        foreach (var request in new[] { Requests.Post($"{name}=1&a=2", UrlEncoded), Requests.Multipart([(name, "1"), ("a", "2")]) })
            Assert.Equal(["1", "2"], (await request.Receive()).Content.EnumerateObject().Select(field => field.Value.GetString()));
        await RefusesSize(Requests.Post(new MemoryStream(Encoding.UTF8.GetBytes(new string('k', 10_001))), UrlEncoded));
    }

    [Theory]
    [InlineData(StatusCodes.Status413PayloadTooLarge)]
    [InlineData(StatusCodes.Status400BadRequest)]
    public async Task What_the_server_refuses_while_a_form_is_received_stays_the_servers_refusal(int status)
    {
        var request = Requests.Post(new FailingStream(new BadHttpRequestException("no", status)), UrlEncoded);

        Assert.Equal(status, (await Assert.ThrowsAsync<BadHttpRequestException>(() => request.Receive())).StatusCode);
    }

    private static RefusalReason Refuses(RequestBody body) => Assert.Throws<Refusal>(() => body.Content).Reason;

    private static async Task RefusesSize(HttpRequest request) =>
        Assert.IsType<BodyTooLarge>((await Assert.ThrowsAsync<Refusal>(() => request.Receive())).Reason);

    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(failure);
    }
}
