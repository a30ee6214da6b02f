using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Mostrador.App.Telemetry;

/// <summary>
/// Names the spans that ASP.NET Core makes of requests: by method and route, never by path or query, where telephone numbers
/// and names are. (The instrumentation package that does this elsewhere records both.)
/// </summary>
internal sealed class RequestSpans(DiagnosticListener requests) : IHostedService, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>The source of ASP.NET Core.</summary>
    public const string SourceName = "Microsoft.AspNetCore";

    private const string Request = "Microsoft.AspNetCore.Hosting.HttpRequestIn";
    private const string RequestEnds = Request + ".Stop";

    private static readonly HashSet<string> Methods =
    [
        HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Head, HttpMethods.Options,
    ];

    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The end is told only to those who also hear of the beginning.
        _subscription = requests.Subscribe(this, static name => name.StartsWith(Request, StringComparison.Ordinal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Key: RequestEnds, Value: HttpContext context } || context.Features.Get<IHttpActivityFeature>()?.Activity is not { } activity)
            return;
        var method = Methods.Contains(context.Request.Method) ? context.Request.Method : "_OTHER"; // As the conventions want.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? method : $"{method} {route}";
        activity.SetTag("http.request.method", method);
        activity.SetTag("http.route", route);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            activity.SetStatus(ActivityStatusCode.Error);
    }

    public void OnCompleted()
    {
        // The host has ended.
    }

    public void OnError(Exception error)
    {
        // It never says so.
    }

    public void Dispose() => _subscription?.Dispose();
}
