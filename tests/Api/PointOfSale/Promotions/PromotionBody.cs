using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Promotions;

/// A promotion as the front end sends it, and every value that a field of it refuses (contract 1.3, 1.4, 10).
internal static class PromotionBody
{
    private const string NotADate = "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.";

    public static JsonObject Of(long product, string start = "2024-05-01", string end = "2024-05-31", string percent = "15.00") => new()
    {
        ["name"] = "Summer Sale",
        ["description"] = "Valid for everybody",
        ["product"] = product,
        ["discount_percent"] = percent,
        ["start_date"] = start,
        ["end_date"] = end,
        ["target_audience"] = "ALL",
    };

    public static TheoryData<string, string, string> Refused { get; } = Rows();

    private static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (field, most) in new[] { ("name", 50), ("description", 4000) })
        {
            rows.Add(field, "null", "This field may not be null.");
            rows.Add(field, "\"\"", "This field may not be blank.");
            rows.Add(field, "\"  \"", "This field may not be blank.");
            rows.Add(field, "false", "Not a valid string.");
            rows.Add(field, "[]", "Not a valid string.");
            rows.Add(field, "{}", "Not a valid string.");
            rows.Add(field, $"\"{new string('x', most + 1)}\"", $"Ensure this field has no more than {most} characters.");
        }

        rows.Add("discount_percent", "null", "This field may not be null.");
        foreach (var nonsense in new[] { "\"\"", "\"abc\"", "\"15%\"", "\"NaN\"", "true", "[]", "{}" })
            rows.Add("discount_percent", nonsense, "A valid number is required.");
        rows.Add("discount_percent", "0", "Ensure this value is greater than or equal to 0.01.");
        rows.Add("discount_percent", "\"0.00\"", "Ensure this value is greater than or equal to 0.01.");
        rows.Add("discount_percent", "-5", "Ensure this value is greater than or equal to 0.01.");
        rows.Add("discount_percent", "\"100.01\"", "Ensure this value is less than or equal to 100.0.");
        rows.Add("discount_percent", "999.99", "Ensure this value is less than or equal to 100.0.");
        rows.Add("discount_percent", "\"15.125\"", "Ensure that there are no more than 2 decimal places.");
        rows.Add("discount_percent", "\"0.001\"", "Ensure that there are no more than 2 decimal places.");
        rows.Add("discount_percent", "\"1000.00\"", "Ensure that there are no more than 5 digits in total.");
        rows.Add("discount_percent", "1e40", "Ensure that there are no more than 5 digits in total.");

        foreach (var field in new[] { "start_date", "end_date" })
        {
            rows.Add(field, "null", "This field may not be null.");
            foreach (var nonsense in new[]
            {
                "\"\"", "\"abc\"", "\"2024-02-30\"", "\"2023-02-29\"", "\"20240501\"", "\"2024-5-1\"", "\"01/05/2024\"", "\"2024-13-01\"",
                "\"0000-01-01\"", "\"2024-05-01T00:00:00Z\"", "20240501", "true", "[]", "{}",
            })
                rows.Add(field, nonsense, NotADate);
        }

        rows.Add("target_audience", "null", "This field may not be null.");
        rows.Add("target_audience", "\"\"", "\"\" is not a valid choice.");
        rows.Add("target_audience", "\"VIP\"", "\"VIP\" is not a valid choice.");
        rows.Add("target_audience", "\"all\"", "\"all\" is not a valid choice.");
        rows.Add("target_audience", "1", "\"1\" is not a valid choice.");

        rows.Add("is_active", "null", "This field may not be null.");
        foreach (var nonsense in new[] { "\"maybe\"", "2", "[]", "{}" })
            rows.Add("is_active", nonsense, "Must be a valid boolean.");

        rows.Add("product", "null", "This field may not be null.");
        rows.Add("product", "\"\"", "This field may not be null.");
        rows.Add("product", "999999", "Invalid pk \"999999\" - object does not exist.");
        rows.Add("product", "\"999999\"", "Invalid pk \"999999\" - object does not exist.");
        rows.Add("product", "99999999999999999999", "Invalid pk \"99999999999999999999\" - object does not exist.");
        rows.Add("product", "\"abc\"", "Incorrect type. Expected pk value, received str.");
        rows.Add("product", "true", "Incorrect type. Expected pk value, received bool.");
        rows.Add("product", "[]", "Incorrect type. Expected pk value, received list.");
        rows.Add("product", "{}", "Incorrect type. Expected pk value, received dict.");
        return rows;
    }
}
