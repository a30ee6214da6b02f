// The isolated worker of Azure Functions (-p:FunctionsHost=azure). The embedded host in functions/LocalHost has its own.
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Mostrador.App;
using Mostrador.Kernel.Logging;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

// What a function throws, the platform shows with its message, which may hold personal data.
builder.UseMiddleware(async (_, next) =>
{
    try
    {
        await next();
    }
    catch (Exception fault) when (fault is not OperationCanceledException)
    {
        throw DiscreetException.Of(fault);
    }
});
builder.Services.AddMostrador(builder.Configuration, builder.Environment);
builder.Build().Run();
