using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;

namespace Mostrador.Storage.Tests.Cosmos;

/// <summary>How documents lie in the container.</summary>
public sealed class EnvelopeTests
{
    private const long Now = 1_769_861_109_000;

    [Fact]
    public void A_document_lies_beside_what_the_store_needs() => Assert.Equal(
        """{"id":"pos-order:7","pk":"pos/shop","type":"pos-order","body":{"id":7,"ñ":"á"}}""",
        Written("pos-order:7", """{"id":7,"ñ":"á"}"""));

    [Fact]
    public void What_expires_says_when_and_is_thrown_away_a_minute_later() => Assert.Equal(
        """{"id":"inbox:a","pk":"pos/shop","type":"inbox","ttl":63,"expiresAt":1769861111001,"body":{}}""",
        Written("inbox:a", "{}", expiresAt: Now + 2001));

    [Fact]
    public void An_expiry_beyond_what_cosmos_db_counts_is_as_late_as_it_can() =>
        Assert.Equal(int.MaxValue, JsonNode.Parse(Written("inbox:a", "{}", expiresAt: Now + (3_000_000_000L * 1000)))!["ttl"]!.GetValue<int>());

    [Theory]
    [InlineData("9007199254740991", false)]
    [InlineData("-9007199254740991", false)]
    [InlineData("9007199254740992", true)]
    [InlineData("-9007199254740993", true)]
    [InlineData("1e300", false)]
    [InlineData("0.1", false)]
    [InlineData("\"9007199254740993\"", false)]
    public void A_number_that_a_double_cannot_hold_is_kept_as_text(string number, bool isKept)
    {
        var body = $$"""{"a":[{"n":{{number}}}]}""";
        var item = JsonNode.Parse(Written("t:1", body))!;
        Assert.Equal(isKept ? body : null, item["exact"]?.GetValue<string>());
        Assert.NotNull(item["body"]);
    }

    [Theory]
    [InlineData("type:plain-key_1.a", true)]
    [InlineData("type:a%2Fb", false)]
    [InlineData("type:ñ", false)]
    [InlineData("type:a b", false)]
    [InlineData("type:~x", false)]
    public void Only_the_plainest_ids_are_ids_of_items(string id, bool isPlain)
    {
        var item = JsonNode.Parse(Written(id, "{}"))!;
        Assert.Equal(isPlain, item["id"]!.GetValue<string>() == id);
        Assert.Equal(isPlain ? null : id, item["name"]?.GetValue<string>());
        Assert.Matches("^type:~?[A-Za-z0-9._-]+$", CosmosId.Of(id));
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var text = Written("type:a%2Fb", """{"n":9007199254740993}""", expiresAt: Now + 1).Replace("\"pk\"", "\"_etag\":\"\\\"e\\\"\",\"pk\"", StringComparison.Ordinal);
        var item = StoredItem.Of(Encoding.UTF8.GetBytes(text));
        Assert.Equal("type:a%2Fb", item.Id);
        Assert.Equal(new CosmosETag("\"e\"", Now + 1), item.ETag);
        Assert.Equal("""{"n":9007199254740993}""", Encoding.UTF8.GetString(item.Body.Span));
        Assert.True(item.IsExpired(Now + 1));
        Assert.False(item.IsExpired(Now));
    }

    [Theory]
    [InlineData("\"0000d826-0700\"", null)]
    [InlineData("\"0000d826-0700\"", 1_769_861_111_001L)]
    [InlineData("", null)]
    public void An_etag_carries_the_expiry(string ofItem, long? expiresAt) =>
        Assert.Equal(new CosmosETag(ofItem, expiresAt), CosmosETag.Parse(new CosmosETag(ofItem, expiresAt).ToString()));

    [Fact]
    public void Great_numbers_are_added_here_and_the_rest_of_the_body_stays_as_it_is()
    {
        var body = Encoding.UTF8.GetBytes("""{"a":9007199254740993,"t":"\u00f1","b":1.50,"c":-5}""");
        var (added, isSafe) = ExactBody.Add(body, [new FieldIncrement("a", 1, null), new FieldIncrement("c", 5, 0)])!.Value;
        Assert.Equal("""{"a":9007199254740994,"t":"\u00f1","b":1.50,"c":0}""", Encoding.UTF8.GetString(added));
        Assert.False(isSafe);
        Assert.Null(ExactBody.Add(body, [new FieldIncrement("a", long.MaxValue, null)]));
        Assert.Null(ExactBody.Add(body, [new FieldIncrement("c", 4, 0)]));
        Assert.Null(ExactBody.Add(body, [new FieldIncrement("t", 1, null)]));
        Assert.Null(ExactBody.Add(body, [new FieldIncrement("missing", 1, null)]));
    }

    [Fact]
    public void The_condition_of_an_increment_says_of_the_number_what_must_hold_of_the_sum()
    {
        var increment = new IncrementDocument("t:1", [new FieldIncrement("stock", -3, 0)], null);
        Assert.Equal(
            "FROM c WHERE (NOT IS_DEFINED(c.expiresAt) OR c.expiresAt > 5) AND NOT IS_DEFINED(c.exact)"
            + " AND IS_NUMBER(c.body[\"stock\"]) AND FLOOR(c.body[\"stock\"]) = c.body[\"stock\"]"
            + " AND c.body[\"stock\"] >= 3 AND c.body[\"stock\"] <= 9007199254740991",
            IncrementPatch.Condition(increment, now: 5));
    }

    private static string Written(string id, string body, long? expiresAt = null) =>
        new StreamReader(Envelope.Write("pos/shop", id, Encoding.UTF8.GetBytes(body), expiresAt, Now)).ReadToEnd();
}
