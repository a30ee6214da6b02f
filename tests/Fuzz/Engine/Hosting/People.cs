using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Fuzz.Hosting;

/// Who calls a module: somebody who may do everything there, and somebody who may not (of a role, a branch or a company of his own).
internal sealed class People(HttpClient http, string module)
{
    private const string AdminPassword = "Admin123!";
    private const string StaffPassword = "Clave-Xochiquetzal-4";
    private int _signedIn;

    public string? Admin { get; private set; }

    public string? Other { get; private set; }

    /// Signs in, and makes who is not there yet; false when the module lets nobody in any more.
    public async Task<bool> SignIn()
    {
        _signedIn++;
        Admin = await AdminToken();
        if (Admin is null)
            return false;
        Other = await OtherToken(string.Create(CultureInfo.InvariantCulture, $"persona{_signedIn}")) ?? Other;
        return true;
    }

    // Of requests that change his password the good ones change it to that of the others.
    private async Task<string?> AdminToken() => await AdminToken(AdminPassword) ?? await AdminToken(StaffPassword);

    private Task<string?> AdminToken(string password) => module switch
    {
        "pos" => Token("/pos/api/auth/login", $$"""{"email": "admin@example.com", "password": "{{password}}"}""", "access"),
        "localsim" => Token("/localsim/api/auth/login", $$"""{"username": "admin", "password": "{{password}}"}""", "access_token"),
        "smartsales" => Token("/smartsales/api/token", $$"""{"username": "admin", "password": "{{password}}"}""", "access"),
        "mcmatias" => Token("/mcmatias/api/token", $$"""{"correo_electronico": "admin@example.com", "password": "{{password}}"}""", "access"),
        _ => Registered("fuzz-owner"),
    };

    private async Task<string?> OtherToken(string name)
    {
        switch (module)
        {
            case "pos":
                await Post("/pos/api/users", $$"""{"username": "{{name}}", "email": "{{name}}@example.com", "password": "{{StaffPassword}}", "first_name": "Ana", "last_name": "Sol", "role": "EMPLOYEE"}""");
                return await Token("/pos/api/auth/login", $$"""{"email": "{{name}}@example.com", "password": "{{StaffPassword}}"}""", "access");
            case "localsim":
                await Post("/localsim/api/auth/register", $$"""{"username": "{{name}}", "password": "{{StaffPassword}}", "full_name": "Ana Sol", "email": "{{name}}@example.com", "role_id": 2}""");
                return await Token("/localsim/api/auth/login", $$"""{"username": "{{name}}", "password": "{{StaffPassword}}"}""", "access_token");
            case "smartsales":
                await Post("/smartsales/api/users", $$"""{"username": "{{name}}", "password": "{{StaffPassword}}", "password2": "{{StaffPassword}}", "first_name": "Ana", "last_name": "Sol", "email": "{{name}}@example.com", "role": null}""");
                return await Token("/smartsales/api/token", $$"""{"username": "{{name}}", "password": "{{StaffPassword}}"}""", "access");
            case "mcmatias":
                var branch = (await Post("/mcmatias/api/sucursales", $$"""{"nombre": "Sucursal {{name}}"}"""))?["id_sucursal"];
                await Post("/mcmatias/api/usuarios", $$"""{"nombre_apellido": "Ana Sol", "correo_electronico": "{{name}}@example.com", "password": "{{StaffPassword}}", "id_rol": 4, "id_sucursal": {{branch ?? 1}}}""");
                return await Token("/mcmatias/api/token", $$"""{"correo_electronico": "{{name}}@example.com", "password": "{{StaffPassword}}"}""", "access");
            default:
                return await Registered("fuzz-stranger");
        }
    }

    // A company of his own, and the same again: what is known of it stays good.
    private async Task<string?> Registered(string name)
    {
        var login = $$"""{"email": "{{name}}@example.com", "password": "{{StaffPassword}}"}""";
        var account = $$"""{"email": "{{name}}@example.com", "password": "{{StaffPassword}}", "name": "Ana Sol", "companyName": "Tienda {{name}}"}""";
        return await Token("/stockly/api/v1/auth/login", login, "access_token")
            ?? await Token("/stockly/api/v1/auth/register", account, "access_token")
            ?? await Token("/stockly/api/v1/auth/register", account.Replace(name, $"{name}{_signedIn}", StringComparison.Ordinal), "access_token");
    }

    private async Task<string?> Token(string path, string json, string member)
    {
        var answer = await Post(path, json);
        return (answer?[member] ?? answer?["data"]?[member])?.ToString();
    }

    private async Task<JsonNode?> Post(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (Admin is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Admin}");
        using var response = await http.SendAsync(request);
        return response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync()) : null;
    }
}
