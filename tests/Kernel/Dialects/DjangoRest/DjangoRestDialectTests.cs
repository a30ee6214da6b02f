using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>Every row of the error tables: pos.md 1.2, smartsales.md 1.4, mcmatias.md 1 and 2.</summary>
public sealed class DjangoRestDialectTests
{
    private const string Challenge = "Bearer realm=\"api\"";
    private static readonly DjangoRestDialect English = new(DjangoMessages.English);
    private static readonly DjangoRestDialect Spanish = new(DjangoMessages.Spanish);

    private static readonly Dictionary<string, RefusalReason> Reasons = new()
    {
        ["no credentials"] = new NotAuthenticated(),
        ["bad token"] = new BadToken(TokenFault.Invalid),
        ["expired token"] = new BadToken(TokenFault.Expired),
        ["refresh token"] = new BadToken(TokenFault.WrongType),
        ["user gone"] = new UserGone(),
        ["user inactive"] = new UserInactive(),
        ["role"] = new Forbidden(),
        ["unknown"] = new NotFound(),
        ["unknown order"] = new NotFound("Order"),
        ["method"] = new MethodNotAllowed("PATCH", ["GET", "POST"]),
        ["media type"] = new UnsupportedMediaType("text/plain"),
        ["large"] = new BodyTooLarge(),
        ["null character"] = DjangoAnswer.List("Null characters are not allowed.").Reason,
        ["throttled"] = new Throttled(TimeSpan.FromSeconds(12.3)),
    };

    [Theory]
    [InlineData("no credentials", 401, """{"detail":"Authentication credentials were not provided."}""", """{"detail":"Las credenciales de autenticación no se proveyeron."}""")]
    [InlineData("bad token", 401, """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid"}]}""", null)]
    [InlineData("expired token", 401, """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is expired"}]}""", null)]
    [InlineData("refresh token", 401, """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}""", null)]
    [InlineData("user gone", 401, """{"detail":"User not found","code":"user_not_found"}""", null)]
    [InlineData("user inactive", 401, """{"detail":"User is inactive","code":"user_inactive"}""", null)]
    [InlineData("role", 403, """{"detail":"You do not have permission to perform this action."}""", """{"detail":"Usted no tiene permiso para realizar esta acción."}""")]
    [InlineData("unknown", 404, """{"detail":"Not found."}""", """{"detail":"No encontrado."}""")]
    [InlineData("unknown order", 404, """{"detail":"No Order matches the given query."}""", null)]
    [InlineData("method", 405, """{"detail":"Method \"PATCH\" not allowed."}""", """{"detail":"Método \"PATCH\" no permitido."}""")]
    [InlineData("media type", 415, """{"detail":"Unsupported media type \"text/plain\" in request."}""", """{"detail":"Tipo de medio \"text/plain\" incompatible en la solicitud."}""")]
    [InlineData("large", 413, """{"detail":"Request body too large."}""", null)]
    [InlineData("null character", 400, """["Null characters are not allowed."]""", null)]
    [InlineData("throttled", 429, """{"detail":"Request was throttled. Expected available in 13 seconds."}""", null)]
    public async Task A_refusal_is_answered_with_the_body_of_the_table(string reason, int status, string english, string? spanish)
    {
        var answer = await Answers.Of(English, Reasons[reason]);
        var respuesta = await Answers.Of(Spanish, Reasons[reason]);

        Assert.Equal((status, english), (answer.Status, answer.Body));
        Assert.Equal((status, spanish ?? english), (respuesta.Status, respuesta.Body));
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal(status == 401 ? Challenge : "", answer.Headers.WWWAuthenticate.ToString());
    }

    [Fact]
    public async Task Broken_json_is_answered_with_free_text_after_the_dash()
    {
        var answer = await Answers.Of(English, new MalformedBody("line 1, byte 2."));

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("{\"detail\":\"JSON parse error - ", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones() =>
        Assert.Equal("GET, POST", (await Answers.Of(English, Reasons["method"])).Headers.Allow);

    [Fact]
    public async Task Whoever_is_throttled_is_told_when_to_come_back() =>
        Assert.Equal("13", (await Answers.Of(English, Reasons["throttled"])).Headers.RetryAfter);

    [Fact]
    public async Task A_fault_says_nothing_of_itself()
    {
        Assert.Equal("""{"detail":"A server error occurred."}""", (await Answers.Of(English.Fault())).Body);
        Assert.Equal("""{"detail":"Se ha producido un error en el servidor."}""", (await Answers.Of(Spanish.Fault())).Body);
    }

    [Fact]
    public async Task What_a_contract_spells_out_is_answered_so()
    {
        Assert.Equal((400, """{"detail":"a"}"""), await Of(DjangoAnswer.Detail("a")));
        Assert.Equal((404, """{"detail":"a"}"""), await Of(DjangoAnswer.Detail("a", 404)));
        Assert.Equal((401, """{"detail":"a","code":"b"}"""), await Of(DjangoAnswer.Coded("a", "b", 401)));
        Assert.Equal((400, """{"error":"Código inválido"}"""), await Of(DjangoAnswer.Error("Código inválido")));
        Assert.Equal((400, """{"error":["a"]}"""), await Of(DjangoAnswer.ErrorList("a")));
        Assert.Equal((400, """{"non_field_errors":["a"]}"""), await Of(DjangoAnswer.NonField("a")));
        Assert.Equal((400, """{"name":["a"]}"""), await Of(DjangoAnswer.Field("name", "a")));
        Assert.Equal((409, """{"x":1}"""), await Of(DjangoAnswer.Of(new JsonObject { ["x"] = 1 }, 409)));
    }

    [Fact]
    public async Task A_401_of_any_kind_carries_the_challenge()
    {
        var refusal = DjangoAnswer.Coded("Authorization header must contain two space-delimited values", "bad_authorization_header", 401);

        Assert.Equal(Challenge, (await Answers.Of(English, refusal.Reason)).Headers.WWWAuthenticate);
    }

    [Fact]
    public async Task One_refusal_may_be_answered_twice()
    {
        var refusal = DjangoAnswer.Error("a");

        Assert.Equal(await Of(refusal), await Of(refusal));
    }

    private static async Task<(int Status, string Body)> Of(Refusal refusal)
    {
        var answer = await Answers.Of(English, refusal.Reason);
        return (answer.Status, answer.Body);
    }
}
