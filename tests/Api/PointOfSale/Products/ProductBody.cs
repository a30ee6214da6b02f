using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Products;

/// A product as the front end's form sends it, and every value that a field of it refuses (contract 1.3, 1.4, 9).
internal static class ProductBody
{
    public static JsonObject Of(long supplier, string? sku = null) => new()
    {
        ["name"] = "Coca Cola 600ml",
        ["sku"] = sku ?? Unique.Text("KO"),
        ["price"] = "18.50",
        ["tax_rate"] = "16.00",
        ["current_stock"] = 100,
        ["supplier"] = supplier,
    };

    public static JsonObject With(this JsonObject body, string field, string json)
    {
        body[field] = JsonNode.Parse(json);
        return body;
    }

    public static JsonObject Without(this JsonObject body, string field)
    {
        body.Remove(field);
        return body;
    }

    public static TheoryData<string, string, string> Refused { get; } = Rows();

    private static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (field, most) in new[] { ("name", 200), ("sku", 30) })
        {
            rows.Add(field, "null", "This field may not be null.");
            rows.Add(field, "\"\"", "This field may not be blank.");
            rows.Add(field, "\" \\t \"", "This field may not be blank.");
            rows.Add(field, "true", "Not a valid string.");
            rows.Add(field, "[\"a\"]", "Not a valid string.");
            rows.Add(field, "{\"a\": 1}", "Not a valid string.");
            rows.Add(field, $"\"{new string('x', most + 1)}\"", $"Ensure this field has no more than {most} characters.");
            rows.Add(field, $"\"{new string('ñ', 5000)}\"", $"Ensure this field has no more than {most} characters.");
        }

        rows.Add("price", "null", "This field may not be null.");
        foreach (var nonsense in new[]
        {
            "\"\"", "\"abc\"", "\"1,50\"", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "\"0x10\"", "true", "[]", "{}",
        })
            rows.Add("price", nonsense, "A valid number is required.");
        rows.Add("price", "\"-0.01\"", "Ensure this value is greater than or equal to 0.");
        rows.Add("price", "-1", "Ensure this value is greater than or equal to 0.");
        rows.Add("price", "\"1.234\"", "Ensure that there are no more than 2 decimal places.");
        rows.Add("price", "18.505", "Ensure that there are no more than 2 decimal places.");
        rows.Add("price", "\"100000000.00\"", "Ensure that there are no more than 10 digits in total.");
        rows.Add("price", "12345678901", "Ensure that there are no more than 10 digits in total.");
        rows.Add("price", "1e300", "Ensure that there are no more than 10 digits in total.");
        rows.Add("price", "\"1e999999999999\"", "Ensure that there are no more than 10 digits in total.");

        rows.Add("tax_rate", "null", "This field may not be null.");
        rows.Add("tax_rate", "\"\"", "\"\" is not a valid choice.");
        rows.Add("tax_rate", "\"99.00\"", "\"99.00\" is not a valid choice.");
        rows.Add("tax_rate", "\"16\"", "\"16\" is not a valid choice.");
        rows.Add("tax_rate", "\"exent\"", "\"exent\" is not a valid choice.");
        rows.Add("tax_rate", "16", "\"16\" is not a valid choice.");
        rows.Add("tax_rate", "true", "\"True\" is not a valid choice.");
        rows.Add("tax_rate", "[]", "\"[]\" is not a valid choice.");
        rows.Add("tax_rate", "{}", "\"{}\" is not a valid choice.");

        rows.Add("current_stock", "null", "This field may not be null.");
        foreach (var nonsense in new[] { "\"\"", "\"abc\"", "1.5", "\"1.5\"", "true", "[]", "{}" })
            rows.Add("current_stock", nonsense, "A valid integer is required.");
        rows.Add("current_stock", "-1", "Ensure this value is greater than or equal to 0.");
        rows.Add("current_stock", "\"-1\"", "Ensure this value is greater than or equal to 0.");
        rows.Add("current_stock", "2147483648", "Ensure this value is less than or equal to 2147483647.");
        rows.Add("current_stock", "99999999999999999999999999", "Ensure this value is less than or equal to 2147483647.");

        rows.Add("supplier", "null", "This field may not be null.");
        rows.Add("supplier", "\"\"", "This field may not be null.");
        rows.Add("supplier", "999999", "Invalid pk \"999999\" - object does not exist.");
        rows.Add("supplier", "\"999999\"", "Invalid pk \"999999\" - object does not exist.");
        rows.Add("supplier", "0", "Invalid pk \"0\" - object does not exist.");
        rows.Add("supplier", "-1", "Invalid pk \"-1\" - object does not exist.");
        rows.Add("supplier", "99999999999999999999", "Invalid pk \"99999999999999999999\" - object does not exist.");
        rows.Add("supplier", "\"abc\"", "Incorrect type. Expected pk value, received str.");
        rows.Add("supplier", "true", "Incorrect type. Expected pk value, received bool.");
        rows.Add("supplier", "[1]", "Incorrect type. Expected pk value, received list.");
        rows.Add("supplier", "{\"id\": 1}", "Incorrect type. Expected pk value, received dict.");
        return rows;
    }
}
