namespace Mostrador.Api.Tests.SmartSales;

/// The bodies with which SmartSales365 says no (contract 1.4).
internal static class Refused
{
    public const string Forbidden = """{"detail": "You do not have permission to perform this action."}""";

    public const string NotAuthenticated = """{"detail": "Authentication credentials were not provided."}""";

    public const string NotFound = """{"detail": "Not found."}""";

    public const string BadHeader = """
        {"detail": "Authorization header must contain two space-delimited values", "code": "bad_authorization_header"}
        """;

    public static string BadToken(string why) => $$"""
        {"detail": "Given token not valid for any token type", "code": "token_not_valid",
         "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "{{why}}"}]}
        """;

    public static string Method(string name) => $$"""{"detail": "Method \"{{name}}\" not allowed."}""";

    public static string No(string what) => $$"""{"detail": "No {{what}} matches the given query."}""";

    public static string Error(string text) => $$"""{"error": "{{text}}"}""";
}
