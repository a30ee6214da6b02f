using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// A refresh token is good for refreshing, and for nothing else anywhere. Local SIM has none.
public sealed class RefreshTokenTests(EveryModule modules) : IClassFixture<EveryModule>
{
    [Theory]
    [InlineData("pos", "/pos/api/auth/login", """{"email": "admin@example.com", "password": "Admin123!"}""")]
    [InlineData("stockly", "/stockly/api/v1/auth/register", """{"email": "refresh@example.com", "password": "Admin123!", "name": "Ana", "companyName": "Refresco"}""")]
    [InlineData("smartsales", "/smartsales/api/token", """{"username": "admin", "password": "Admin123!"}""")]
    [InlineData("mcmatias", "/mcmatias/api/token", """{"correo_electronico": "admin@example.com", "password": "Admin123!"}""")]
    public async Task A_refresh_token_opens_no_door(string module, string path, string login)
    {
        using var body = Bodies.Json(login);
        using var response = await modules.Http.PostAsync(new Uri(path, UriKind.Relative), body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var refresh = $"{answer["refresh"] ?? answer["data"]!["refresh_token"]}";

        Assert.NotEmpty(refresh);
        foreach (var operation in modules.Of(module).Guarded)
            await Attempt.IsUnauthorized(modules.Http, operation, $"Bearer {refresh}");
    }
}
