using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Users;

namespace Mostrador.Api.Tests.LocalSim.Auth;

/// Contract 4.3.
public sealed class RegisterTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private readonly LocalSimHost _host = fixture.Host;

    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "username", "\"\"", Refused.Entry("""["body", "username"]""", "ensure this value has at least 1 characters", "value_error.any_str.min_length", "1") },
        { "username", "\"  \\t\"", Refused.Entry("""["body", "username"]""", "ensure this value has at least 1 characters", "value_error.any_str.min_length", "1") },
        { "username", "[]", Refused.Entry("""["body", "username"]""", "str type expected", "type_error.str") },
        { "password", "\"12345\"", Refused.Entry("""["body", "password"]""", "ensure this value has at least 6 characters", "value_error.any_str.min_length", "6") },
        { "password", "null", Refused.Entry("""["body", "password"]""", "none is not an allowed value", "type_error.none.not_allowed") },
        { "full_name", "{}", Refused.Entry("""["body", "full_name"]""", "str type expected", "type_error.str") },
        { "email", "\"juan\"", Refused.Entry("""["body", "email"]""", "value is not a valid email address", "value_error.email") },
        { "email", "\"juan@\"", Refused.Entry("""["body", "email"]""", "value is not a valid email address", "value_error.email") },
        { "email", "\"ju an@x\"", Refused.Entry("""["body", "email"]""", "value is not a valid email address", "value_error.email") },
        { "role_id", "\"dos\"", Refused.Entry("""["body", "role_id"]""", "value is not a valid integer", "type_error.integer") },
        { "role_id", "2.5", Refused.Entry("""["body", "role_id"]""", "value is not a valid integer", "type_error.integer") },
        { "role_id", "true", Refused.Entry("""["body", "role_id"]""", "value is not a valid integer", "type_error.integer") },
        { "role_id", "null", Refused.Entry("""["body", "role_id"]""", "none is not an allowed value", "type_error.none.not_allowed") },
    };

    [Fact]
    public async Task A_new_user_can_sign_in_at_once()
    {
        var admin = await _host.Admin();
        var (username, email) = (Unique.Text("vendedor"), Unique.Email("Juan"));

        (await admin.Post("/auth/register", new { username, password = "secreto", full_name = "Juan Pérez", email, role_id = 2 }))
            .IsExactly(200, """{"message": "Usuario creado exitosamente"}""");

        (await (await _host.LogIn(username, "secreto")).Get("/auth/me")).IsExactly(200, $$"""
            {"username": "{{username}}", "full_name": "Juan Pérez", "email": "{{email}}", "role": "Vendedor",
             "modules": ["Dashboard", "Punto de venta", "SIMs", "Recargas", "Devoluciones", "Turnos"]}
            """);
    }

    [Fact]
    public async Task Front_ends_send_the_role_as_text_and_unknown_fields_too()
    {
        var admin = await _host.Admin();
        var body = New();
        body["role_id"] = "3";
        body["is_active"] = false;
        body["username"] = $"  {body["username"]} ";

        (await admin.Post("/auth/register/", Bodies.Typed(body.ToJsonString(), "text/plain"))).Is(200);

        var user = await _host.LogIn(body["username"]!.GetValue<string>().Trim(), "secreto");
        Assert.Equal("Contador", (await user.Get("/auth/me")).Is(200)["role"]);
    }

    [Fact]
    public async Task The_user_name_comes_before_the_e_mail_and_the_e_mail_before_the_role()
    {
        var admin = await _host.Admin();
        var taken = New();
        (await admin.Post("/auth/register", taken)).Is(200);

        var body = taken.DeepClone().AsObject();
        body["role_id"] = 99;
        (await admin.Post("/auth/register", body)).IsExactly(400, Refused.With("Username ya existe"));
        body["username"] = Unique.Text("otro");
        body["email"] = taken["email"]!.GetValue<string>().ToUpperInvariant();
        (await admin.Post("/auth/register", body)).IsExactly(400, Refused.With("Email ya existe"));
        body["email"] = Unique.Email();
        (await admin.Post("/auth/register", body)).IsExactly(400, Refused.With("Rol no encontrado"));
        body["role_id"] = 2;
        (await admin.Post("/auth/register", body)).Is(200);
    }

    [Fact]
    public async Task User_names_differ_by_their_case()
    {
        var admin = await _host.Admin();
        var (lower, upper) = (New(), New());
        upper["username"] = lower["username"]!.GetValue<string>().ToUpperInvariant();

        (await admin.Post("/auth/register", lower)).Is(200);
        (await admin.Post("/auth/register", upper)).Is(200);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_field_of_another_shape_is_told_with_its_place(string field, string json, string entry)
    {
        var body = New();
        body[field] = JsonNode.Parse(json);

        (await (await _host.Admin()).Post("/auth/register", body)).IsExactly(422, $$"""{"detail": [{{entry}}]}""");
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_in_the_order_of_the_fields() =>
        (await (await _host.Admin()).Post("/auth/register", new { email = "x", username = "", role_id = "x" })).IsExactly(422, $$"""
            {"detail": [
              {{Refused.Entry("""["body", "username"]""", "ensure this value has at least 1 characters", "value_error.any_str.min_length", "1")}},
              {{Refused.Entry("""["body", "password"]""", "field required", "value_error.missing")}},
              {{Refused.Entry("""["body", "full_name"]""", "field required", "value_error.missing")}},
              {{Refused.Entry("""["body", "email"]""", "value is not a valid email address", "value_error.email")}},
              {{Refused.Entry("""["body", "role_id"]""", "value is not a valid integer", "type_error.integer")}}]}
            """);

    [Fact]
    public async Task Who_may_not_register_is_told_so_before_anything_else()
    {
        (await (await _host.Seller()).Post("/auth/register", Bodies.Json("{"))).IsExactly(403, Refused.With("No autorizado"));
        (await (await _host.With(6)).Post("/auth/register", New())).IsExactly(403, Refused.With("No autorizado"));
        (await _host.Anonymous.Post("/auth/register", Bodies.Json("{"))).IsExactly(401, Refused.NoToken);
    }

    [Fact]
    public async Task The_password_is_kept_as_a_slow_hash_and_never_shown()
    {
        var admin = await _host.Admin();
        var body = New();
        body["password"] = "muy secreto";
        (await admin.Post("/auth/register", body)).Is(200);

        var stored = await _host.Stored.Peek<User>(body["username"]!.GetValue<string>());

        Assert.DoesNotContain("secreto", stored!.PasswordHash, StringComparison.Ordinal);
        Assert.Equal(61, Convert.FromBase64String(stored.PasswordHash).Length);
        Assert.DoesNotContain("secreto", (await admin.Get("/users")).Is(200).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.PasswordHash, (await admin.Get($"/users/{stored.Id}")).Is(200).Text, StringComparison.Ordinal);
    }

    private static JsonObject New() => new()
    {
        ["username"] = Unique.Text("nuevo"),
        ["password"] = "secreto",
        ["full_name"] = "Juan Pérez",
        ["email"] = Unique.Email("juan"),
        ["role_id"] = 2,
    };
}
