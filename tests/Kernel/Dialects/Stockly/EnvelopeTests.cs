using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.Stockly;

/// <summary>The envelopes and pages of stockly.md 1.1 and 1.5.</summary>
public sealed class EnvelopeTests
{
    private sealed record Category(string Name, string? ParentId);

    private static readonly JsonTypeInfo<Category> Type = (JsonTypeInfo<Category>)new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    }.GetTypeInfo(typeof(Category));

    [Fact]
    public async Task Data_stands_alone()
    {
        var answer = await Answers.Of(Envelope.Data(new Category("Electrónica & más", null), Type, 201));

        Assert.Equal(201, answer.Status);
        Assert.Equal("""{"success":true,"data":{"name":"Electrónica & más","parent_id":null}}""", answer.Body);
        Assert.Equal("application/json", answer.ContentType);
    }

    [Fact]
    public async Task A_message_stands_alone()
    {
        var answer = await Answers.Of(Envelope.Message("Logged out successfully"));

        Assert.Equal((200, """{"success":true,"message":"Logged out successfully"}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_flat_list_has_its_pagination_beside_the_data()
    {
        var page = new Page<Category>([new("A", null)], new PageQuery(1, 20), 45);

        Assert.Equal(
            """{"success":true,"data":[{"name":"A","parent_id":null}],"pagination":{"page":1,"limit":20,"total":45,"pages":3,"totalPages":3,"hasNext":true,"hasPrev":false}}""",
            (await Answers.Of(Envelope.List(page, Type))).Body);
    }

    [Fact]
    public async Task The_list_of_products_has_its_pagination_within_the_data()
    {
        var page = new Page<Category>([new("A", "b")], new PageQuery(1, 10), 50);

        Assert.Equal(
            """{"success":true,"data":{"items":[{"name":"A","parent_id":"b"}],"pagination":{"page":1,"limit":10,"total":50,"pages":5}}}""",
            (await Answers.Of(Envelope.Items(page, Type))).Body);
    }

    [Fact]
    public async Task An_empty_list_has_no_pages() => Assert.Equal(
        """{"success":true,"data":[],"pagination":{"page":1,"limit":20,"total":0,"pages":0,"totalPages":0,"hasNext":false,"hasPrev":false}}""",
        (await Answers.Of(Envelope.List(new Page<Category>([], new PageQuery(1, 20), 0), Type))).Body);

    [Theory]
    [InlineData(1, 20, 20, 1, false, false)]
    [InlineData(1, 20, 21, 2, true, false)]
    [InlineData(2, 20, 21, 2, false, true)]
    [InlineData(9, 20, 21, 2, false, true)]
    [InlineData(int.MaxValue, 100, 1, 1, false, true)]
    public void A_page_knows_its_neighbours(int number, int limit, long total, long pages, bool next, bool previous)
    {
        var page = new Page<Category>([], new PageQuery(number, limit), total);

        Assert.Equal((pages, next, previous), (page.Pages, page.HasNext, page.HasPrevious));
    }

    [Theory]
    [InlineData("", 1, 20, 0)]
    [InlineData("?page=3&limit=10", 3, 10, 20)]
    [InlineData("?page=0&limit=0", 1, 20, 0)]
    [InlineData("?page=-1&limit=-5", 1, 20, 0)]
    [InlineData("?page=abc&limit=x", 1, 20, 0)]
    [InlineData("?page=&limit=", 1, 20, 0)]
    [InlineData("?page=1.5&limit=2.5", 1, 20, 0)]
    [InlineData("?limit=100", 1, 100, 0)]
    [InlineData("?limit=101", 1, 100, 0)]
    [InlineData("?limit=99999999999999999999", 1, 100, 0)]
    [InlineData("?page=99999999999999999999", int.MaxValue, 20, int.MaxValue)]
    [InlineData("?page=%202%20&limit=+5", 2, 5, 5)]
    public void Page_and_limit_are_held_within_bounds(string query, int page, int limit, int skip)
    {
        var asked = PageQuery.Of(Requests.Get("/" + query).Query);

        Assert.Equal((page, limit, skip), (asked.Page, asked.Limit, asked.Skip));
    }
}
