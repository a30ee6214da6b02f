using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mostrador.Api.Tests.Architecture;
using Mostrador.Api.Tests.Desk;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.LocalHost;
using Mostrador.LocalSim;
using Mostrador.LocalSim.LotTopUps;

namespace Mostrador.Api.Tests.Pages;

/// <summary>
/// The pages in a real browser: nobody is kept out by them, they fit a phone, and nothing in them needs what their policy forbids. With
/// MOSTRADOR_PICTURES, pictures of all of them are put into that folder.
/// </summary>
public sealed class BrowserTests : IDisposable
{
    private static readonly string Tool = Path.Combine(Repository.Root, "tests", "Api", "Pages", "Browser");
    private readonly string _data = Directory.CreateTempSubdirectory("mostrador-pages-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [ChromiumFact]
    public async Task Every_page_is_accessible_at_every_width_in_light_and_dark()
    {
        NodePackages.Install(Tool);
        await using var app = LocalHostApp.Build(new LocalHostVariation
        {
            Arguments = ["--urls", "http://127.0.0.1:0", "--data", _data],
            Settings = new Dictionary<string, string?> { ["Desk__Username"] = DeskHost.Username, ["Desk__Password"] = DeskHost.Password },
            Services = services =>
            {
                services.Insert(0, ServiceDescriptor.Singleton<IShopFigures, FakeFigures>());
                foreach (var pump in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationFactory is not null).ToList())
                    services.Remove(pump);
            },
        });
        await app.StartAsync();
        await Fill(app);

        var pictures = Environment.GetEnvironmentVariable("MOSTRADOR_PICTURES") is { Length: > 0 } folder ? $"\"{folder}\"" : "";
        var (code, output) = await Task.Run(() =>
            NodeTools.Run("node", $"look.js \"{Chromium.Path}\" {app.Urls.First()} {DeskHost.Username} \"{DeskHost.Password}\" {pictures}", Tool));

        Assert.True(code == 0, output);
        Assert.Contains("36 looks, 0 faults", output, StringComparison.Ordinal);
        await app.StopAsync();
    }

    // Every table and every drawing has something to show.
    private static async Task Fill(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in new[] { "/pos/api/orders/", "/stockly/api/v1/products", "/localsim/api/sims", "/smartsales/api/products/", "/mcmatias/api/productos/" })
            (await http.GetAsync(new Uri(path, UriKind.Relative))).Dispose();
        using var run = await http.PostAsync(new Uri("/admin/functions/pos-nightly", UriKind.Relative), Bodies.Json("""{"input": ""}"""));
        var (documents, letters) = (app.Services.GetRequiredService<DocumentStore>(), app.Services.GetRequiredService<DeadLetters>());
        var message = new OutboxMessage
        {
            Key = "pos-customer-deleted-7",
            Queue = "pos-erase-customer",
            Subject = "pos-customer-7",
            Body = """{"customer": 7}""",
            WrittenAt = DateTimeOffset.UtcNow.AddMinutes(-25),
        };
        await documents.Transact(new Partition("pos", "shop"), transaction =>
        {
            transaction.Create(message);
            return Task.CompletedTask;
        });
        await letters.Bury(MessageEnvelope.Of(new PendingMessage(new Partition("pos", "shop"), message)), nameof(TimeoutException), 10);
        await letters.BuryUnreadable("", "nonsense");
        await documents.Transact(Business.Partition, transaction =>
        {
            transaction.Create(new TopUpJob
            {
                Id = "j1",
                LotId = "LPN-000123",
                State = TopUpJobState.Running,
                ProductId = 101,
                TopUpIds = ["t1", "t2"],
                UserId = 1,
                CreatedAt = DateTimeOffset.UtcNow.AddMinutes(-3),
                UpdatedAt = DateTimeOffset.UtcNow,
            });
            return Task.CompletedTask;
        });
    }
}
