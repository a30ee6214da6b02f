using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests;

/// Rows `(field, value as JSON, message)` of what fields of a kind refuse (contract 1.3, 1.4).
public static class FieldRows
{
    public static TheoryData<string, string, string> Refused() => [];

    public static TheoryData<string, string, string> Text(
        this TheoryData<string, string, string> rows, string field, int most, bool blank = false)
    {
        rows.Add(field, "null", "This field may not be null.");
        if (!blank)
        {
            rows.Add(field, "\"\"", "This field may not be blank.");
            rows.Add(field, "\"  \\t\"", "This field may not be blank.");
        }

        foreach (var value in new[] { "true", "false", "[]", "[\"a\"]", "{}", "{\"a\": 1}" })
            rows.Add(field, value, "Not a valid string.");
        rows.Add(field, Quoted(new string('9', most + 1)), TooLong(most));
        rows.Add(field, Quoted(new string('ñ', 5000)), TooLong(most));
        rows.Add(field, new string('9', most + 1), TooLong(most));
        return rows;
    }

    public static TheoryData<string, string, string> Email(this TheoryData<string, string, string> rows, string field, int most)
    {
        rows.Add(field, "null", "This field may not be null.");
        rows.Add(field, "\"\"", "This field may not be blank.");
        rows.Add(field, "\" \"", "This field may not be blank.");
        foreach (var value in new[] { "true", "[\"a@example.com\"]", "{}" })
            rows.Add(field, value, "Not a valid string.");
        string[] addresses =
            ["abc", "a@", "@example.com", "a@b", "a b@example.com", "a@@example.com", "a@example..com", "a@exa mple.com", "5"];
        foreach (var text in addresses)
            rows.Add(field, Quoted(text), "Enter a valid email address.");
        rows.Add(field, "5", "Enter a valid email address.");
        rows.Add(field, Quoted(new string('a', most - 11) + "@example.com"), TooLong(most));
        return rows;
    }

    public static TheoryData<string, string, string> Choice(this TheoryData<string, string, string> rows, string field, string choice)
    {
        rows.Add(field, "null", "This field may not be null.");
        foreach (var text in new[] { "", "BOSS", choice.ToLowerInvariant(), choice + "X" })
            rows.Add(field, Quoted(text), $"\"{text}\" is not a valid choice.");
        rows.Add(field, "5", "\"5\" is not a valid choice.");
        return rows;
    }

    public static TheoryData<string, string, string> Date(this TheoryData<string, string, string> rows, string field)
    {
        rows.Add(field, "null", "This field may not be null.");
        string[] values =
        [
            "\"\"", "\"abc\"", "\"20-08-1995\"", "\"1995/08/20\"", "\"1995-08-20T00:00:00Z\"", "\"1995-02-30\"",
            "\"1995-13-01\"", "\"0000-01-01\"",
            "\"99999-01-01\"", "19950820", "true", "[]", "{}",
        ];
        foreach (var value in values)
            rows.Add(field, value, "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.");
        return rows;
    }

    public static TheoryData<string, string, string> Money(this TheoryData<string, string, string> rows, string field)
    {
        rows.Add(field, "null", "This field may not be null.");
        foreach (var value in new[] { "\"\"", "\"abc\"", "\"1,50\"", "\"NaN\"", "\"Infinity\"", "\"1_000\"", "\"٣\"", "true", "[]", "{}" })
            rows.Add(field, value, "A valid number is required.");
        foreach (var value in new[] { "-1", "\"-0.01\"", "-0.01", "\"-99999999.99\"" })
            rows.Add(field, value, "Ensure this value is greater than or equal to 0.");
        foreach (var value in new[] { "\"1.234\"", "1.005", "\"0.001\"" })
            rows.Add(field, value, "Ensure that there are no more than 2 decimal places.");
        string[] endless = ["12345678901", "\"123456789.01\"", "\"100000000.00\"", "1e300", "\"1e999999999999\"", new string('9', 400)];
        foreach (var value in endless)
            rows.Add(field, value, "Ensure that there are no more than 10 digits in total.");
        return rows;
    }

    /// The object with one member replaced; the value is JSON.
    public static JsonObject But(this JsonObject body, string field, string json)
    {
        body[field] = JsonNode.Parse(json);
        return body;
    }

    /// The object without some members.
    public static JsonObject Lacking(this JsonObject body, params string[] fields)
    {
        foreach (var field in fields)
            body.Remove(field);
        return body;
    }

    /// The object with these members only.
    public static JsonObject Only(this JsonObject body, params string[] fields) =>
        new(body.Where(member => fields.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

    private static string Quoted(string text) => $"\"{text}\"";

    private static string TooLong(int most) => $"Ensure this field has no more than {most} characters.";
}
