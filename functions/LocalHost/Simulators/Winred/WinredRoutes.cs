using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>The doors of the simulated Winred, and two for whoever tests with it.</summary>
internal static class WinredRoutes
{
    public static void MapWinred(this IEndpointRouteBuilder simulators)
    {
        var winred = simulators.MapGroup("/winred");
        winred.MapPost("/topup", (HttpRequest request, WinredSimulator simulator) => Call(request, simulator.TopUp, isTopUp: true));
        winred.MapPost("/querytx", (HttpRequest request, WinredSimulator simulator) => Call(request, simulator.Query));
        winred.MapPost("/querypackages", (HttpRequest request) => Call(request, WinredSimulator.Packages));
        winred.MapGet("/verify", (HttpRequest request) => WinredCredentials.Admit(request)
            ? SimulatedAnswer.JsonAsText(new JsonObject { ["result"] = new JsonObject { ["success"] = true, ["message"] = "Credenciales válidas" } })
            : NotAdmitted);
        winred.MapGet("/_log", (string? suscriber, WinredSimulator simulator) =>
            SimulatedAnswer.Json(StatusCodes.Status200OK, simulator.Log(suscriber)));
        winred.MapPost("/_control", Control);
    }

    private static SimulatedAnswer NotAdmitted => SimulatedAnswer.Text(StatusCodes.Status401Unauthorized, "No autorizado");

    private static async Task<IResult> Call(HttpRequest request, Func<WinredCall, SimulatedAnswer> answer, bool isTopUp = false)
    {
        if (!WinredCredentials.Admit(request))
            return NotAdmitted;
        if (request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is not true)
            return SimulatedAnswer.Text(StatusCodes.Status415UnsupportedMediaType, "text/plain");
        if (await WinredCall.Read(request) is not { } call)
            return WinredSimulator.Misunderstood;

        // A top-up without the right signature is told so after it has been written down.
        return isTopUp || WinredCredentials.HaveSigned(call) ? answer(call) : WinredSimulator.BadSignature;
    }

    private static async Task<IResult> Control(HttpRequest request, WinredSimulator simulator)
    {
        try
        {
            var wanted = await JsonSerializer.DeserializeAsync<Account>(request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
            return SimulatedAnswer.Json(StatusCodes.Status200OK, simulator.Set(wanted?.Balance, wanted?.Discount));
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }

    private sealed record Account(decimal? Balance, decimal? Discount);
}
