namespace Mostrador.Fuzz.Requests;

/// Headers that nobody should send, as far as a client can.
internal static class HostileHeaders
{
    private static readonly (string Name, string Value)[] Some =
    [
        ("Accept", "application/xml"), ("Accept", "*/*;q=2,,;"), ("Accept", new string('a', 3000)), ("Accept-Language", "xx-XX-x-%00;q=9"), ("Accept-Encoding", "zstd, br;q=0"),
        ("X-Simulated-Now", "9999-12-31T23:59:59Z"), ("X-Simulated-Now", "0001-01-02T00:00:00Z"), ("X-Simulated-Now", "1582-10-10T00:00:00Z"), ("X-Simulated-Now", "' OR 1=1"),
        ("X-Simulated-Now", "9998-12-31T23:59:59-14:00"), ("Idempotency-Key", new string('k', 4000)), ("Idempotency-Key", ""), ("Idempotency-Key", "../../a"), ("Idempotency-Key", "\"'; --"),
        ("Idempotency-Key", "7"), ("If-None-Match", "*"), ("If-Match", "\"x\""), ("Range", "bytes=0-0,5-9999999999"), ("Origin", "null"), ("Origin", "http://evil.example"), ("X-Forwarded-For", "1.2.3.4, ::1, x"),
        ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "javascript"), ("X-HTTP-Method-Override", "DELETE"), ("Cookie", "a=b; __proto__=1; token=x"), ("Host", "evil.example"),
        ("traceparent", "00-00000000000000000000000000000000-0000000000000000-00"), ("traceparent", "zz"), ("Content-Encoding", "gzip"), ("Expect", "200-ok"),
        ("User-Agent", "() { :;}; echo"), ("X-Original-URL", "/admin"), ("X-Winred-Signature", "AAAA"), ("X-Winred-Timestamp", "99999999999999999999"), ("Stripe-Signature", "t=1,v1=00,v1=,t=x"),
        ("Connection", "close, Authorization"), ("TE", "trailers"),
    ];

    public static IReadOnlyList<(string Name, string Value)> Any(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Some[random.Next(Some.Length)]).DistinctBy(one => one.Name)];

    /// A token that is none, or hardly.
    public static string? Token(Random random, string? good) => random.Next(8) switch
    {
        0 => null,
        1 => "",
        2 => "a.b.c",
        3 => "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoxfQ.",
        4 => good is null ? "x" : good[..^4] + "AAAA",
        5 => good + " " + good,
        6 => good + ".x",
        _ => new string('A', random.Next(1, 20_000)),
    };
}
