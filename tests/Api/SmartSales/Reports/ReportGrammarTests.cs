using System.Globalization;
using Mostrador.SmartSales.Reports;

namespace Mostrador.Api.Tests.SmartSales.Reports;

public sealed class ReportGrammarTests
{
    public static TheoryData<string> Phrases => [.. GoldenFile.Lines("report-phrases.txt"), .. GoldenFile.Lines("report-later-phrases.txt")];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Each_request_is_understood_as_the_golden_file_says(string line)
    {
        var (phrase, expected) = GoldenFile.Split(line);
        var (today, prompt) = (phrase.Split(" | ")[0], phrase[(phrase.IndexOf(" | ", StringComparison.Ordinal) + 3)..]);

        Assert.Equal(expected, Said(ReportGrammar.Read(prompt, DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    private static string Said(ReportRequest request)
    {
        var format = request.Format == ReportFormat.Excel ? "xlsx" : "pdf";
        if (request.Kind == ReportKind.Products)
            return $"products {format}";
        var grouping = request.Grouping switch
        {
            SalesGrouping.ByProduct => "by-product",
            SalesGrouping.ByCustomer => "by-customer",
            _ => "detailed",
        };
        var names = (request.CustomerNames ? " customers" : "") + (request.ProductNames ? " products" : "");
        var (first, last) = (request.Days.First, request.Days.Last);
        return string.Create(CultureInfo.InvariantCulture, $"sales {format} {grouping} {first:yyyy-MM-dd} {last:yyyy-MM-dd}{names}");
    }
}
