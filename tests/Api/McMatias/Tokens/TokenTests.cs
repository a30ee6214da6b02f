using Mostrador.McMatias.Users;

namespace Mostrador.Api.Tests.McMatias.Tokens;

/// Contract 2 and 4.1.
public sealed class TokenTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task A_login_answers_two_tokens_and_nothing_else()
    {
        var reply = (await Host.Anonymous.Post("/token/", new { correo_electronico = "ADMIN@example.com", password = " Admin123! " })).Is(200);

        Assert.Equal(["refresh", "access"], reply.Object.Select(member => member.Key));
        Assert.Equal(
            ["access", "refresh"], new[] { "access", "refresh" }.Select(kind => (string)Jwt.Claims(reply[kind])["token_type"]!));
        var claims = Jwt.Claims(reply["access"]);
        Assert.Equal(60 * 60, (long)claims["exp"]! - (long)claims["iat"]!);
        Assert.Matches("^[0-9a-f]+$", (string)claims["jti"]!);
        Assert.Equal(((await Host.Admin()).UserId).ToString(null, null), (string)claims["user_id"]!);
        var refresh = Jwt.Claims(reply["refresh"]);
        Assert.Equal(24 * 60 * 60, (long)refresh["exp"]! - (long)refresh["iat"]!);
    }

    [Theory]
    [InlineData("admin@example.com", "falsa")]
    [InlineData("nadie@example.com", "Admin123!")]
    public async Task A_login_that_fails_says_no_more(string email, string password) =>
        (await Host.Anonymous.Post("/token/", new { correo_electronico = email, password }))
            .Is(401, """{"detail": "No active account found with the given credentials"}""");

    [Fact]
    public async Task An_inactive_user_cannot_log_in_or_refresh_and_his_token_is_refused()
    {
        var user = await Host.Cashier();
        var admin = await Host.Admin();
        (await admin.Patch($"/usuarios/{user.UserId}/", new { activo = false })).Is(200);

        (await user.Get("/perfil/")).Is(401, """{"detail": "User is inactive", "code": "user_inactive"}""");
        (await Host.Anonymous.Post("/token/", new { correo_electronico = user.Email, password = user.Password }))
            .Is(401, """{"detail": "No active account found with the given credentials"}""");
        (await Host.Anonymous.Post("/token/refresh/", new { refresh = user.Refresh }))
            .Is(401, """{"detail": "No active account found for the given token."}""");
    }

    [Fact]
    public async Task A_deleted_user_is_gone()
    {
        var user = await Host.Cashier();
        (await (await Host.Admin()).Delete($"/usuarios/{user.UserId}/")).Is(204);

        (await user.Get("/perfil/")).Is(401, """{"detail": "User not found", "code": "user_not_found"}""");
        (await Host.Anonymous.Post("/token/refresh/", new { refresh = user.Refresh }))
            .Is(401, """{"detail": "No active account found for the given token."}""");
        Assert.Null(await Host.Stored.Peek<User>(user.UserId));
    }

    [Fact]
    public async Task What_is_missing_or_blank_is_said_of_both_fields()
    {
        (await Host.Anonymous.Post("/token/"))
            .Is(400, Refused.Fields(("correo_electronico", "Este campo es requerido."), ("password", "Este campo es requerido.")));
        (await Host.Anonymous.Post("/token/", new { correo_electronico = " ", password = "" })).Is(
            400,
            Refused.Fields(
                ("correo_electronico", "Este campo no puede estar en blanco."), ("password", "Este campo no puede estar en blanco.")));
    }

    [Fact]
    public async Task A_refresh_token_gets_access_again_and_again()
    {
        var user = await Host.Cashier();
        for (var i = 0; i < 2; i++)
        {
            var reply = (await Host.Anonymous.Post("/token/refresh/", new { refresh = user.Refresh })).Is(200);
            Assert.Equal(["access"], reply.Object.Select(member => member.Key));
            (await user.WithToken(reply["access"]).Get("/perfil/")).Is(200);
        }
    }

    [Fact]
    public async Task Bad_refresh_tokens_are_told_apart()
    {
        var user = await Host.Cashier();

        (await Refresh("basura")).Is(401, """{"detail": "Token is invalid", "code": "token_not_valid"}""");
        (await Refresh(Jwt.With(user.Refresh, claims => claims["user_id"] = "1")))
            .Is(401, """{"detail": "Token is invalid", "code": "token_not_valid"}""");
        (await Refresh(user.Access)).Is(401, """{"detail": "Token has wrong type", "code": "token_not_valid"}""");
        (await Refresh(" ")).Is(400, Refused.Field("refresh", "Este campo no puede estar en blanco."));
        (await Host.Anonymous.Post("/token/refresh/")).Is(400, Refused.Field("refresh", "Este campo es requerido."));
    }

    [Fact]
    public async Task What_is_wrong_with_the_header_is_told()
    {
        var user = await Host.Cashier();

        (await Host.Anonymous.Get("/perfil/")).Is(401, Refused.NotAuthenticated);
        (await Host.Anonymous.WithHeader("Authorization", $"Token {user.Access}").Get("/perfil/")).Is(401, Refused.NotAuthenticated);
        (await Host.Anonymous.WithHeader("Authorization", "Bearer").Get("/perfil/")).Is(401, Refused.BadHeader);
        (await Host.Anonymous.WithHeader("Authorization", $"Bearer {user.Access} x").Get("/perfil/")).Is(401, Refused.BadHeader);
        (await Host.Anonymous.WithToken("basura").Get("/perfil/")).Is(401, Refused.BadToken("Token is invalid"));
        (await user.WithToken(user.Refresh).Get("/perfil/")).Is(401, Refused.BadToken("Token has wrong type"));
        Assert.Equal("Bearer realm=\"api\"", (await Host.Anonymous.Get("/perfil/")).Header("WWW-Authenticate"));
    }

    private Task<Reply> Refresh(string token) => Host.Anonymous.Post("/token/refresh/", new { refresh = token });
}
