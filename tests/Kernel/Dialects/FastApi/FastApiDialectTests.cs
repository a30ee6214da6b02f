using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.FastApi;

/// <summary>Every answer of localsim.md 1 and 2 that is not about one field.</summary>
public sealed class FastApiDialectTests
{
    private static readonly FastApiDialect Dialect = new();

    private static readonly Dictionary<string, RefusalReason> Reasons = new()
    {
        ["route"] = new NotFound(),
        ["method"] = new MethodNotAllowed("PUT", ["GET", "POST"]),
        ["no credentials"] = new NotAuthenticated(),
        ["bad token"] = new BadToken(TokenFault.Invalid),
        ["expired token"] = new BadToken(TokenFault.Expired),
        ["wrong token"] = new BadToken(TokenFault.WrongType),
        ["user gone"] = new UserGone(),
        ["user inactive"] = new UserInactive(),
        ["role"] = new Forbidden(),
        ["module"] = FastApiAnswer.Forbidden("No tienes acceso al módulo SIMs").Reason,
        ["rule"] = FastApiAnswer.BadRequest("Ya tienes un turno abierto").Reason,
        ["unknown"] = FastApiAnswer.NotFound("SIM no encontrada").Reason,
        ["provider"] = FastApiAnswer.Of(500, "Error de Winred: Saldo insuficiente").Reason,
        ["large"] = new BodyTooLarge(),
        ["throttled"] = new Throttled(TimeSpan.FromSeconds(0.2)),
        ["media type"] = new UnsupportedMediaType("application/xml"),
        ["damaged"] = new MalformedBody("the form is damaged."),
    };

    [Theory]
    [InlineData("route", 404, """{"detail":"Not Found"}""")]
    [InlineData("method", 405, """{"detail":"Method Not Allowed"}""")]
    [InlineData("no credentials", 401, """{"detail":"Not authenticated"}""")]
    [InlineData("bad token", 401, """{"detail":"Credenciales inválidas"}""")]
    [InlineData("expired token", 401, """{"detail":"Credenciales inválidas"}""")]
    [InlineData("wrong token", 401, """{"detail":"Credenciales inválidas"}""")]
    [InlineData("user gone", 401, """{"detail":"Credenciales inválidas"}""")]
    [InlineData("user inactive", 401, """{"detail":"Credenciales inválidas"}""")]
    [InlineData("role", 403, """{"detail":"No tienes permiso para realizar esta acción"}""")]
    [InlineData("module", 403, """{"detail":"No tienes acceso al módulo SIMs"}""")]
    [InlineData("rule", 400, """{"detail":"Ya tienes un turno abierto"}""")]
    [InlineData("unknown", 404, """{"detail":"SIM no encontrada"}""")]
    [InlineData("provider", 500, """{"detail":"Error de Winred: Saldo insuficiente"}""")]
    [InlineData("large", 413, """{"detail":"Request body too large."}""")]
    [InlineData("throttled", 429, """{"detail":"Request was throttled. Expected available in 1 seconds."}""")]
    [InlineData("media type", 422, """{"detail":[{"loc":["body"],"msg":"value is not a valid dict","type":"type_error.dict"}]}""")]
    [InlineData("damaged", 400, """{"detail":"There was an error parsing the body"}""")]
    public async Task A_refusal_is_answered_with_the_body_of_the_contract(string reason, int status, string body)
    {
        var answer = await Answers.Of(Dialect, Reasons[reason]);

        Assert.Equal((status, body, "application/json; charset=utf-8"), (answer.Status, answer.Body, answer.ContentType));
        Assert.Equal(status == 401 ? "Bearer" : "", answer.Headers.WWWAuthenticate.ToString());
    }

    [Fact]
    public async Task A_fault_says_nothing_of_itself()
    {
        var answer = await Answers.Of(Dialect.Fault());

        Assert.Equal((500, """{"detail":"Error interno del servidor"}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_wrong_method_is_told_the_right_ones_and_a_throttled_caller_when_to_come_back()
    {
        Assert.Equal("GET, POST", (await Answers.Of(Dialect, Reasons["method"])).Headers.Allow);
        Assert.Equal("1", (await Answers.Of(Dialect, Reasons["throttled"])).Headers.RetryAfter);
    }

    [Theory]
    [InlineData("{bad", 1)]
    [InlineData("{\"username\":", 12)]
    [InlineData("{\n\"a\":1,\n}", 9)]
    public async Task Broken_json_is_a_validation_error_that_says_where(string json, int position)
    {
        var body = await Requests.Json(json);

        var answer = await Answers.Refused(Dialect, () => Input.Body(body));

        Assert.Equal(422, answer.Status);
        Assert.StartsWith($$"""{"detail":[{"loc":["body",{{position}}],"msg":"Expecting """, answer.Body, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"value_error.jsondecode\",\"ctx\":{", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Json_may_come_as_plain_text_or_untyped(string? contentType)
    {
        var reader = new BodyReader(Requests.Limits) { JsonTypes = ["application/json", "text/plain"] };

        var input = Input.Body(await reader.Read(Requests.Post("""{"a":"b"}""", contentType)));

        Assert.Equal("b", input.Read(new Kernel.Dialects.FastApi.Fields.TextField("a")));
    }
}
