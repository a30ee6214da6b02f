namespace Mostrador.Benchmarks.Servers;

/// <summary>
/// The reference: minimal-API endpoints that answer stored bytes, on the same web server with the same options, without
/// tokens, documents or rules.
/// </summary>
internal static class BareServer
{
    public const string Flag = "--bare";

    public static WebApplication Build(string bodies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1);
        });
        var app = builder.Build();
        foreach (var file in Directory.GetFiles(bodies))
        {
            var body = File.ReadAllBytes(file);
            app.MapGet($"/{Path.GetFileName(file)}/{{id}}/", (string id) => Results.Bytes(body, "application/json"));
        }

        app.MapGet("/" + Allocated.Path, () => Results.Bytes(System.Text.Encoding.ASCII.GetBytes(Allocated.Now), "text/plain"));
        return app;
    }

    public static async Task Run(string bodies)
    {
        var app = Build(bodies);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }
}
