namespace Mostrador.Api.Tests;

/// The administrator whom every module starts with, but Stockly, for tests that are not of one module. Those of a module ask its host.
internal static class Administrator
{
    private static readonly Dictionary<string, (string Path, string Login, string Token)> Doors = new()
    {
        ["pos"] = ("/pos/api/auth/login/", """{"email": "admin@example.com", "password": "Admin123!"}""", "access"),
        ["localsim"] = ("/localsim/api/auth/login", """{"username": "admin", "password": "Admin123!"}""", "access_token"),
        ["smartsales"] = ("/smartsales/api/token/", """{"username": "admin", "password": "Admin123!"}""", "access"),
        ["mcmatias"] = ("/mcmatias/api/token/", """{"correo_electronico": "admin@example.com", "password": "Admin123!"}""", "access"),
    };

    /// A token of his.
    public static async Task<string> Token(HttpClient http, string module)
    {
        var (path, login, token) = Doors[module];
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Bodies.Json(login) };
        return (await Reply.To(request, http)).Is(200)[token];
    }
}
