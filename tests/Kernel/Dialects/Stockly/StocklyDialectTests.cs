using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.Stockly;

/// <summary>Every row of stockly.md 1.2 that is not about one field.</summary>
public sealed class StocklyDialectTests
{
    private static readonly StocklyDialect Dialect = new();

    private static readonly Dictionary<string, RefusalReason> Reasons = new()
    {
        ["rule"] = StocklyAnswer.BadRequest("Insufficient stock").Reason,
        ["malformed"] = new MalformedBody("line 1, byte 2.", 2),
        ["media type"] = new UnsupportedMediaType("text/plain"),
        ["id"] = StocklyAnswer.InvalidInput().Reason,
        ["reference"] = StocklyAnswer.NoSuchReference().Reason,
        ["no credentials"] = new NotAuthenticated(),
        ["bad token"] = new BadToken(TokenFault.Invalid),
        ["wrong token"] = new BadToken(TokenFault.WrongType),
        ["expired token"] = new BadToken(TokenFault.Expired),
        ["user gone"] = new UserGone(),
        ["user inactive"] = new UserInactive(),
        ["kind A"] = StocklyAnswer.NoRight("category", "create", "seller").Reason,
        ["kind B"] = StocklyAnswer.WrongRole(["owner"], "seller").Reason,
        ["kind B, three"] = StocklyAnswer.WrongRole(["owner", "admin", "inventory"], "seller").Reason,
        ["not a member"] = StocklyAnswer.NotAMember().Reason,
        ["forbidden"] = new Forbidden(),
        ["unknown product"] = new NotFound("Product"),
        ["unknown service"] = new NotFound("Service history"),
        ["route"] = new NotFound(),
        ["method"] = new MethodNotAllowed("PATCH", ["GET"]),
        ["duplicate"] = StocklyAnswer.Conflict("Email already registered").Reason,
        ["large"] = new BodyTooLarge(),
        ["throttled"] = new Throttled(TimeSpan.FromSeconds(900)),
    };

    [Theory]
    [InlineData("rule", 400, """{"success":false,"error":"Insufficient stock"}""")]
    [InlineData("malformed", 400, """{"success":false,"error":"Invalid JSON"}""")]
    [InlineData("media type", 400, """{"success":false,"error":"Invalid JSON"}""")]
    [InlineData("id", 400, """{"success":false,"error":"Invalid input format"}""")]
    [InlineData("reference", 400, """{"success":false,"error":"Referenced record does not exist."}""")]
    [InlineData("no credentials", 401, """{"success":false,"error":"Access denied. No token provided."}""")]
    [InlineData("bad token", 401, """{"success":false,"error":"Access denied. Invalid token."}""")]
    [InlineData("wrong token", 401, """{"success":false,"error":"Access denied. Invalid token."}""")]
    [InlineData("expired token", 401, """{"success":false,"error":"Access token expired. Please refresh your token."}""")]
    [InlineData("user gone", 401, """{"success":false,"error":"Access denied. Invalid token."}""")]
    [InlineData("user inactive", 401, """{"success":false,"error":"Access denied. Account is inactive."}""")]
    [InlineData("kind A", 403, """{"success":false,"error":"Insufficient permissions for this resource","resource":"category","required":"create","currentRole":"seller"}""")]
    [InlineData("kind B", 403, """{"success":false,"error":"Insufficient permissions","required":["owner"],"current":"seller"}""")]
    [InlineData("kind B, three", 403, """{"success":false,"error":"Insufficient permissions","required":["owner","admin","inventory"],"current":"seller"}""")]
    [InlineData("not a member", 403, """{"success":false,"error":"You do not have access to this company"}""")]
    [InlineData("forbidden", 403, """{"success":false,"error":"Insufficient permissions"}""")]
    [InlineData("unknown product", 404, """{"success":false,"error":"Product not found"}""")]
    [InlineData("unknown service", 404, """{"success":false,"error":"Service history not found"}""")]
    [InlineData("route", 404, """{"success":false,"error":"API endpoint not found","path":"/stockly/api/v1/nope","method":"GET"}""")]
    [InlineData("method", 404, """{"success":false,"error":"API endpoint not found","path":"/stockly/api/v1/nope","method":"GET"}""")]
    [InlineData("duplicate", 409, """{"success":false,"error":"Email already registered"}""")]
    [InlineData("large", 413, """{"success":false,"error":"request entity too large"}""")]
    [InlineData("throttled", 429, """{"success":false,"error":"Too many requests from this IP, please try again later.","retryAfter":900}""")]
    public async Task A_refusal_is_answered_with_the_body_of_the_table(string reason, int status, string body)
    {
        var request = Requests.Get("/stockly/api/v1/nope?page=2");

        // Twice, because a refusal is not used up by its answer.
        await Answers.Of(Dialect, Reasons[reason], Requests.Get("/stockly/api/v1/nope"));
        var answer = await Answers.Of(Dialect, Reasons[reason], request);

        Assert.Equal((status, body, "application/json"), (answer.Status, answer.Body, answer.ContentType));
    }

    [Fact]
    public async Task Broken_rules_are_listed_with_their_source()
    {
        var details = new JsonArray(new JsonObject { ["field"] = "password", ["message"] = "Password must contain at least one number" });

        var answer = await Answers.Of(Dialect, new ValidationFailed(details));

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            """{"success":false,"error":"Validation failed","source":"body","details":[{"field":"password","message":"Password must contain at least one number"}]}""",
            answer.Body);
    }

    [Fact]
    public async Task A_fault_says_nothing_of_itself()
    {
        var answer = await Answers.Of(Dialect.Fault());

        Assert.Equal((500, """{"success":false,"error":"Internal server error"}"""), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("Bearer abc.def.ghi", "abc.def.ghi")]
    public void A_token_stands_in_the_header(string header, string token) =>
        Assert.Equal(token, Credentials.Token(Requests.Get().WithHeader("Authorization", header)));

    [Theory]
    [InlineData("", "Access denied. No token provided.")]
    [InlineData("Bearer", "Access denied. Invalid token format.")]
    [InlineData("Bearer ", "Access denied. Invalid token format.")]
    [InlineData("bearer abc", "Access denied. Invalid token format.")]
    [InlineData("Bearer  abc", "Access denied. Invalid token format.")]
    [InlineData("Bearer abc def", "Access denied. Invalid token format.")]
    [InlineData("Token abc", "Access denied. Invalid token format.")]
    [InlineData("abc", "Access denied. Invalid token format.")]
    public async Task Another_header_is_told_apart_from_none(string header, string error)
    {
        var answer = await Answers.Refused(Dialect, () => Credentials.Token(Requests.Get().WithHeader("Authorization", header)));

        Assert.Equal((401, $$"""{"success":false,"error":"{{error}}"}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task No_header_is_no_token()
    {
        var answer = await Answers.Refused(Dialect, () => Credentials.Token(Requests.Get()));

        Assert.Equal("""{"success":false,"error":"Access denied. No token provided."}""", answer.Body);
        Assert.Equal(StatusCodes.Status401Unauthorized, answer.Status);
    }
}
