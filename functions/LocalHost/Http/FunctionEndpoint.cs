using Mostrador.LocalHost.Admin;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Http;

/// <summary>
/// Runs one HTTP function. The framework binds its parameters; that code is made at the first request, so that hundreds of
/// functions do not slow the start. An exception before the first byte is an empty 500, as on the Functions host.
/// </summary>
internal sealed partial class FunctionEndpoint(HttpFunction function, IServiceProvider services, ILogger log)
{
    private readonly Lazy<RequestDelegate> _run = new(() => Bind(function, services));

    public async Task Run(HttpContext context)
    {
        if (function.NeedsMasterKey && services.GetRequiredService<MasterKey>().Refuses(context.Request) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        try
        {
            await _run.Value(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is there to be answered.
        }
        catch (BadHttpRequestException malformed) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = malformed.StatusCode;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            LogFailure(failure, function.Name, context.TraceIdentifier);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static RequestDelegate Bind(HttpFunction function, IServiceProvider services)
    {
        var options = new RequestDelegateFactoryOptions
        {
            ServiceProvider = services,
            RouteParameterNames = function.Pattern.Parameters.Select(parameter => parameter.Name),
            DisableInferBodyFromParameters = true,
        };
        if (function.Method.IsStatic)
            return RequestDelegateFactory.Create(function.Method, targetFactory: null, options).RequestDelegate;
        var create = ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        return RequestDelegateFactory.Create(function.Method, context => create(context.RequestServices, null), options).RequestDelegate;
    }

    [LoggerMessage(LogLevel.Error, "The function {Function} failed (request {Request}).")]
    private partial void LogFailure(Exception failure, string function, string request);
}
