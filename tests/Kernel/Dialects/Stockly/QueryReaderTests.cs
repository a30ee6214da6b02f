using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Tests.Support;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Tests.Dialects.Stockly;

/// <summary>Queries of stockly.md 1.4.</summary>
public sealed class QueryReaderTests
{
    private static readonly BusinessCalendar Guatemala = new(TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala"));

    private static readonly Dictionary<string, int> SortFields = new() { ["name"] = 1, ["price"] = 2 };

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData("", null)]
    [InlineData("2", null)]
    public void A_flag_is_known_or_absent(string text, bool? value) => Assert.Equal(value, Read($"?x={text}").Flag("x"));

    [Theory]
    [InlineData("2025-10-22", "2025-10-22")]
    [InlineData("2025-10-22T05:59:59Z", "2025-10-21")]
    [InlineData("2025-10-22T06:00:00.000Z", "2025-10-22")]
    [InlineData("2025-10-22T01:00:00+02:00", "2025-10-21")]
    [InlineData("2025-10-22T01:00:00%2B02:00", "2025-10-21")]
    [InlineData("2025-10-22T23:00:00", "2025-10-22")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    [InlineData("0001-01-01T00:00:00%2B05:00", "0001-01-01")]
    [InlineData("9999-12-31T23:59:59-05:00", "9999-12-31")]
    public void A_date_is_a_business_day(string text, string day) => Assert.Equal(DateOnly.Parse(day, null), Read($"?x={text}").Date("x"));

    [Theory]
    [InlineData("22/10/2025")]
    [InlineData("2025-02-30")]
    [InlineData("2025-10-22T99:00:00Z")]
    [InlineData("soon")]
    public Task Another_date_is_refused(string text) => Refuses("Invalid date format. Use YYYY-MM-DD", () => Read($"?x={text}").Date("x"));

    [Fact]
    public void Other_spellings_of_a_name_are_tried_in_their_order()
    {
        var query = Read("?date_from=&start_date=2025-10-01&category=c");

        Assert.Equal(new DateOnly(2025, 10, 1), query.Date("date_from", "start_date"));
        Assert.Equal("c", query.Text("category_id", "category"));
        Assert.Null(query.Text("search"));
        Assert.Null(query.Date("date_to", "end_date"));
    }

    [Fact]
    public void A_text_is_trimmed_and_otherwise_literal() => Assert.Equal("50%_off, (x)", Read("?search=%2050%25_off,%20(x)%20").Text("search"));

    [Theory]
    [InlineData("0C4F2D0E-4B0A-4B57-9A53-0D6F0A9D7B11")]
    [InlineData("0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11")]
    public void An_id_is_in_lower_case(string id) => Assert.Equal("0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11", Read($"?x={id}").Id("x"));

    [Theory]
    [InlineData("7")]
    [InlineData("0c4f2d0e4b0a4b579a530d6f0a9d7b11")]
    [InlineData("{0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b11}")]
    [InlineData("0c4f2d0e-4b0a-4b57-9a53-0d6f0a9d7b1z")]
    public async Task What_is_no_id_is_refused(string id)
    {
        await Refuses("Invalid input format", () => Read($"?x={id}").Id("x"));
        await Refuses("Invalid input format", () => Uuid.InPath(id));
    }

    [Fact]
    public async Task A_number_is_one_or_refused()
    {
        Assert.Equal(9.5m, Read("?min_price=9.5").Number("min_price", "Invalid price filter"));
        Assert.Null(Read("").Number("min_price", "Invalid price filter"));
        Assert.Equal(decimal.MaxValue, Read("?min_price=1e99").Number("min_price", "Invalid price filter"));
        await Refuses("Invalid price filter", () => Read("?min_price=abc").Number("min_price", "Invalid price filter"));
    }

    [Fact]
    public async Task A_choice_is_known_absent_or_refused_where_the_contract_says_so()
    {
        Assert.Equal(2, Read("?sort_by=price").Choice("sort_by", SortFields, 1));
        Assert.Equal(1, Read("").Choice("sort_by", SortFields, 1));
        Assert.Equal(1, Read("?sort_by=xyz").Choice("sort_by", SortFields, 1));
        await Refuses("Invalid sort_by field.", () => Read("?sort_by=xyz").Choice("sort_by", SortFields, 1, "Invalid sort_by field."));
    }

    [Theory]
    [InlineData("?sort_order=DESC", false, true)]
    [InlineData("?sort_order=desc", false, true)]
    [InlineData("?sort_order=Asc", true, false)]
    [InlineData("", true, true)]
    [InlineData("?sort_order=x", true, true)]
    public void An_order_is_known_or_absent(string query, bool whenAbsent, bool descending) =>
        Assert.Equal(descending, Read(query).IsDescending(whenAbsent));

    [Fact]
    public Task Another_order_is_refused_where_the_contract_says_so() =>
        Refuses("Invalid sort_order. Use ASC or DESC", () => Read("?sort_order=x").IsDescending(false, "Invalid sort_order. Use ASC or DESC"));

    private static QueryReader Read(string query) => new(Requests.Get("/" + query).Query, Guatemala);

    private static async Task Refuses(string error, Func<object?> read)
    {
        var answer = await Answers.Refused(new StocklyDialect(), () => read());

        Assert.Equal((400, $$"""{"success":false,"error":"{{error}}"}"""), (answer.Status, answer.Body));
    }
}
