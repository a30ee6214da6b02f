using System.Text.Json;

namespace Mostrador.Fuzz.Values;

/// Values that nobody should send, as the very characters of JSON.
internal static class HostileValues
{
    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", "\0", "a\0b", "null", "undefined", "NaN", "true", "0", "-1", "1e309", "٣٤", "½", "１２", "0x10", "1_000", "1,5", "+7", "0 or 1=1",
        "' OR '1'='1", "'; DROP TABLE documents; --", "\" OR \"\"=\"", "1); DELETE FROM c; --", "%", "_", "\\", "%' ESCAPE '", "$where", "{\"$gt\":\"\"}",
        "=1+1", "=HYPERLINK(\"http://example.com\")", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "%2e%2e%2f", "file:///etc/passwd", "C:\\", "CON", "a\r\nSet-Cookie: x=1",
        "\r\n\r\n<html>", "${jndi:ldap://example.com/a}", "{{7*7}}", "#{7*7}", "${7*7}", "%s%s%n", "{0}", "{", "}", "[", "(((((", "(a+)+$", "[a-", ".*",
        "\u202Egnp.exe", "\u200F\u200E", "\uFEFF", "\uFFFF", "\uFFFE", "e\u0301\u0301\u0301", "\U0001F4A9", "\U0001F469\u200D\U0001F469\u200D\U0001F467", "İıßŉǰ", "ﬀ",
        "Z̷̡a̶l̸g̵o̶", "\u00A0", "\u2028", "\u0085", "ñ", "n\u0303", "０００", "2026-02-30", "2026-13-01", "0000-00-00", "0001-01-01", "9999-12-31", "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-11-21T25:61:61Z", "2026-11-21T10:00:00+99:99", "-0001-01-01", "20261121", "2026-W47-6", "+292278994-08-17",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{00000000-0000-4000-8000-000000000000}", "a@b", "a@[127.0.0.1]", "\"a b\"@example.com",
        "@example.com", "a@exämple.com", "http://", "javascript:alert(1)", "http://127.0.0.1:1/", "http://[::1", "data:text/html,x", "data:image/png;base64,", "data:image/png;base64,AAAA",
        "eyJhbGciOiJub25lIn0.e30.", "ADMIN", "owner", "99999999999999999999999999", "0.1", "0.001", "1.00", "-0", "-0.00", "1.", ".5", "79228162514264337593543950336", "1e28", "1E-30", "9223372036854775808",
    ];

    private static readonly string[] Raw =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":1}", "{\"\":{}}", "{\"id\":1}", "[1,\"a\",null,true]",
        "0", "-0", "-1", "1", "0.1", "-0.0", "0.005", "1.005", "99.995", "1e0", "1E+2", "1e-7", "1e28", "1e29", "1e308", "1e309", "-1e309", "1e-400", "1e99999",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "-9223372036854775809", "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "99999999.99", "9999999999.99", "100000000",
        "0.1000000000000000055511151231257827", "123456789012345678901234567890.123456789",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\ud83d\"", "\"\\u0000\"", "\"\\u0000\\u0001\\u001f\"", "\"\\uffff\"", "\"\\u202e\\u0660\"",
    ];

    /// One of them; a long one now and then.
    public static string Any(Random random) => random.Next(100) switch
    {
        < 55 => Text(Texts[random.Next(Texts.Length)]),
        < 88 => Raw[random.Next(Raw.Length)],
        < 91 => Text(new string('9', random.Next(1, 400))),
        < 94 => Text(new string("xñ\u0301"[random.Next(3)], random.Next(100, 6000))),
        < 96 => Text(string.Concat(Enumerable.Repeat("\U0001F4A9", random.Next(1, 300)))),
        < 97 => new string('9', random.Next(20, 5000)),
        < 98 => $"[{string.Join(',', Enumerable.Repeat("{}", random.Next(1, 3000)))}]",
        < 99 => Deep(random.Next(20, 400)),
        _ => Text(new string('y', random.Next(60_000, 300_000))),
    };

    /// A text, for paths, queries, forms and headers.
    public static string AnyText(Random random) => random.Next(100) < 92
        ? Texts[random.Next(Texts.Length)]
        : new string("9x%\u0301"[random.Next(4)], random.Next(1, 700));

    /// Nested so deep.
    public static string Deep(int levels) => levels % 2 == 0
        ? new string('[', levels) + new string(']', levels)
        : string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels);

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
