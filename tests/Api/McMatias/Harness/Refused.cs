namespace Mostrador.Api.Tests.McMatias;

/// The bodies with which MCMatias says no (contract 1, 2).
internal static class Refused
{
    public const string Forbidden = """{"detail": "Usted no tiene permiso para realizar esta acción."}""";

    public const string NotAuthenticated = """{"detail": "Las credenciales de autenticación no se proveyeron."}""";

    public const string NotFound = """{"detail": "No encontrado."}""";

    public const string NoPage = """{"detail": "Página inválida."}""";

    public const string InUse = """{"error": "No se puede eliminar el registro porque tiene registros relacionados"}""";

    public const string LockOut = """{"error": "Debe existir al menos un Super Administrador activo"}""";

    public const string BadHeader = """
        {"detail": "Authorization header must contain two space-delimited values", "code": "bad_authorization_header"}
        """;

    public static string BadToken(string why) => $$"""
        {"detail": "Given token not valid for any token type", "code": "token_not_valid",
         "messages": [{"token_class": "AccessToken", "token_type": "access", "message": "{{why}}"}]}
        """;

    public static string Method(string name) => $$"""{"detail": "Método \"{{name}}\" no permitido."}""";

    /// An object that is not there, or not for this caller.
    public static string No(string what) => $$"""{"detail": "No {{what}} matches the given query."}""";

    public static string Error(string text) => $$"""{"error": "{{text}}"}""";

    /// One field with one message.
    public static string Field(string name, string message) => $$"""{"{{name}}": ["{{message}}"]}""";

    public static string Fields(params (string Name, string Message)[] fields) =>
        $"{{{string.Join(", ", fields.Select(field => $"\"{field.Name}\": [\"{field.Message}\"]"))}}}";

    /// A foreign key that leads nowhere for this caller.
    public static string NoKey(string field, object sent) => $$"""{"{{field}}": ["Clave primaria \"{{sent}}\" inválida - objeto no existe."]}""";
}
