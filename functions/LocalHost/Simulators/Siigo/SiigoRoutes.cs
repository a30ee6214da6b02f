using System.Text.Json;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>The doors of the simulated Siigo, and one for whoever tests with it.</summary>
internal static class SiigoRoutes
{
    private const int LargestPage = 200;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static void MapSiigo(this IEndpointRouteBuilder simulators)
    {
        var siigo = simulators.MapGroup("/siigo");
        siigo.MapPost("/auth", LogIn);
        siigo.MapPost("/v1/invoices", Invoice);
        siigo.MapGet("/v1/products", Products);
        siigo.MapGet("/_log", (string? identification, SiigoSimulator simulator) =>
            SimulatedAnswer.Json(StatusCodes.Status200OK, simulator.Log(identification)));
    }

    private static async Task<IResult> LogIn(HttpRequest request, SiigoSimulator simulator)
    {
        if (!SiigoCredentials.NamesPartner(request))
            return NoPartner;
        return await Read<SiigoLogin>(request) is { } login ? simulator.LogIn(login) : NotJson;
    }

    private static async Task<IResult> Invoice(HttpRequest request, SiigoSimulator simulator)
    {
        if (!SiigoCredentials.NamesPartner(request))
            return NoPartner;
        if (!simulator.Admits(request))
            return SiigoError.Unauthorized;
        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } sent ? sent : null;
        return await Read<JsonElement?>(request) is { } payload ? simulator.Invoice(payload, key) : NotJson;
    }

    private static SimulatedAnswer Products(HttpRequest request, SiigoSimulator simulator)
    {
        if (!SiigoCredentials.NamesPartner(request))
            return NoPartner;
        if (!simulator.Admits(request))
            return SiigoError.Unauthorized;
        return SimulatedAnswer.Json(StatusCodes.Status200OK, SimulatedProducts.Page(Number("page", 1, int.MaxValue), Number("page_size", LargestPage, LargestPage)));

        int Number(string name, int fallback, int most) =>
            int.TryParse(request.Query[name], out var number) && number > 0 ? Math.Min(number, most) : fallback;
    }

    private static SimulatedAnswer NoPartner =>
        SiigoError.Of(StatusCodes.Status400BadRequest, "header_required", "The header Partner-Id is required");

    private static SimulatedAnswer NotJson => SiigoError.Of(StatusCodes.Status400BadRequest, "invalid_json", "The body is not valid JSON");

    /// <summary>The body; null when it is not what it should be, or not declared as JSON.</summary>
    private static async Task<T?> Read<T>(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType()
                ? await JsonSerializer.DeserializeAsync<T>(request.Body, Strict, request.HttpContext.RequestAborted)
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
