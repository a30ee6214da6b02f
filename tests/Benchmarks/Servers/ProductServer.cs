using Microsoft.Azure.Functions.Worker;
using Mostrador.App;
using Mostrador.LocalHost;

namespace Mostrador.Benchmarks.Servers;

/// <summary>LocalHost as it is, with one more function.</summary>
internal static class ProductServer
{
    public const string Flag = "--product";

    public static async Task Run(string[] arguments)
    {
        await using var app = LocalHostApp.Build(new LocalHostVariation
        {
            Arguments = arguments,
            FunctionClasses = [.. typeof(MostradorServices).Assembly.GetExportedTypes(), typeof(AllocatedFunction)],
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }
}

/// <summary>The door of <see cref="Allocated"/>.</summary>
public sealed class AllocatedFunction
{
    /// <summary>Tells.</summary>
    [Function("benchmark-allocated")]
    public IResult Tell([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Allocated.Path)] HttpRequest request)
    {
        _ = request;
        return Results.Bytes(System.Text.Encoding.ASCII.GetBytes(Allocated.Now), "text/plain");
    }
}
