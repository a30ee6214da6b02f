using System.Text.Json;
using Mostrador.LocalHost.Catalog;
using Mostrador.LocalHost.Timers;

namespace Mostrador.LocalHost.Admin;

/// <summary>The door of <see cref="RunByHand"/>; the host keeps every route under <c>admin</c> for itself.</summary>
internal static class AdminRoutes
{
    public static void MapRunByHand(this IEndpointRouteBuilder routes) => routes
        .MapPost("/admin/functions/{name}", (HttpRequest request, string name, RunByHand door) => door.Answer(request, name))
        .WithOrder(int.MinValue);
}

/// <summary>
/// <c>POST /admin/functions/{name}</c> with <c>{"input": "..."}</c> runs a timer or queue function now, as on the Functions
/// host. That one answers 202 and leaves the run to itself; here the answer waits for the end of the run, so that whoever asked
/// sees the effects, and a failure.
/// </summary>
internal sealed partial class RunByHand(
    FunctionCatalog catalog,
    MasterKey key,
    TimerTurns timers,
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    ILogger<RunByHand> log)
{
    public async Task<IResult> Answer(HttpRequest request, string name)
    {
        if (key.Refuses(request) is { } status)
            return Results.StatusCode(status);

        // Asked for by type, so that no page of another site can send one without the browser's leave.
        if (!request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var (understood, input) = await Read(request);
        if (!understood)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        return RunOf(name, input) is { } run ? await Run(name, run) : Results.NotFound();
    }

    private Func<Task>? RunOf(string name, string input)
    {
        var stopping = lifetime.ApplicationStopping;
        if (catalog.Timers.TryGetValue(name, out var timer))
            return () => timers.Run(timer, stopping);
        return catalog.Queues.TryGetValue(name, out var queue)
            ? () => queue.Method.Run(services, new QueueCall(input, $"by-hand-{Guid.NewGuid():n}", 1, stopping))
            : null;
    }

    private async Task<IResult> Run(string name, Func<Task> run)
    {
        try
        {
            await run();
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
#pragma warning disable CA1031 // Whatever the function throws is told, by its kind only.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure, name);
            return Results.Json(new { error = failure.GetType().Name }, statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>The member <c>input</c>: a text, or nothing.</summary>
    private static async Task<(bool Understood, string Input)> Read(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return (false, "");
            return body.RootElement.TryGetProperty("input", out var input) && input.ValueKind != JsonValueKind.Null
                ? (input.ValueKind == JsonValueKind.String, input.ValueKind == JsonValueKind.String ? input.GetString()! : "")
                : (true, "");
        }
        catch (JsonException)
        {
            return (false, "");
        }
    }

    [LoggerMessage(LogLevel.Error, "The function {Function}, run by hand, failed.")]
    private partial void LogFailure(Exception failure, string function);
}
