namespace Mostrador.Api.Tests.LocalSim;

/// The bodies with which this API says no.
internal static class Refused
{
    public const string NoToken = """{"detail": "Not authenticated"}""";

    public const string BadToken = """{"detail": "Credenciales inválidas"}""";

    public static string With(string detail) => $$"""{"detail": "{{detail}}"}""";

    /// One thing is wrong with the shape of a request; `at` is a JSON array.
    public static string Shape(string at, string message, string type, string? limit = null) =>
        $$"""{"detail": [{{Entry(at, message, type, limit)}}]}""";

    public static string Entry(string at, string message, string type, string? limit = null) =>
        $$"""{"loc": {{at}}, "msg": "{{message}}", "type": "{{type}}"{{(limit is null ? "" : $$""", "ctx": {"limit_value": {{limit}}}""")}}}""";
}
