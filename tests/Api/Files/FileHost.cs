using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.App;
using Mostrador.Kernel.Files;
using Mostrador.LocalHost;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.Api.Tests.Files;

/// <summary>The app as it is shipped, with two modules more that store files, and a door that tells their addresses.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    public const string Photo = "studio/photos/0af1.png";
    public const string Invoice = "studio/invoices/77be/invoice-7.pdf";

    private readonly WebApplication _app;
    private readonly string _folder;

    private FileHost(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        Http = app.GetTestClient();
    }

    public HttpClient Http { get; }

    public IFileStore Files => _app.Services.GetRequiredService<IFileStore>();

    public static async Task<FileHost> Start(
        TimeProvider? time = null, IFileStore? files = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mostrador-files-{Guid.NewGuid():N}");
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Storage__DataDirectory"] = folder };
        var app = LocalHostApp.Build(new LocalHostVariation
        {
            Settings = all,
            FunctionClasses = [.. typeof(MostradorServices).Assembly.GetExportedTypes(), typeof(Addresses)],
            WebHost = web => web.UseTestServer(),
            Services = services =>
            {
                services.AddSingleton(new ModuleFiles("studio", ["studio/photos"], "a-key-of-the-studio-that-is-long-enough"));
                services.AddSingleton(new ModuleFiles("archive", [], "a-key-of-the-archive-that-is-long-enough"));
                if (time is not null)
                    services.AddSingleton(time);
                if (files is not null)
                    services.AddSingleton(files);
            },
        });
        await app.StartAsync();
        return new FileHost(app, folder);
    }

    public Task Save(string name, string content, string contentType) => Save(name, Encoding.UTF8.GetBytes(content), contentType);

    public Task Save(string name, byte[] content, string contentType) =>
        Files.Save(name, new MemoryStream(content), contentType, CancellationToken.None);

    /// <summary>An expiring link as the app tells it; its path and query, and with its host.</summary>
    public async Task<Uri> Link(string name, int minutes = 60) =>
        new(await Http.GetStringAsync(new Uri($"/addresses/expiring/{minutes}/{name}", UriKind.Relative)));

    public Task<HttpResponseMessage> Get(string path, params IEnumerable<(string Name, string Value)> headers) => Send(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Functions of a module, which write addresses into their answers.</summary>
    public sealed class Addresses(FileLinks links)
    {
        [Function("addresses-expiring")]
        public IResult Expiring(
            [HttpTrigger(Anonymous, "get", Route = "addresses/expiring/{minutes:int}/{*name}")] HttpRequest request, int minutes, string? name) =>
            Results.Text(links.Expiring(request, name!, TimeSpan.FromMinutes(minutes)));

        [Function("addresses-lasting")]
        public IResult Lasting([HttpTrigger(Anonymous, "get", Route = "addresses/lasting/{*name}")] HttpRequest request, string? name) =>
            Results.Text(links.Lasting(request, name!));
    }
}
