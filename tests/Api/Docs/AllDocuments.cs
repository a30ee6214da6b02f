namespace Mostrador.Api.Tests.Docs;

/// The documents of all modules, as one host in development serves them.
public sealed class AllDocuments : IAsyncLifetime
{
    private static readonly (string Module, string Folder)[] Folders =
    [
        ("pos", "PointOfSale"), ("stockly", "Stockly"), ("localsim", "LocalSim"), ("smartsales", "SmartSales"), ("mcmatias", "McMatias"),
    ];

    private readonly Dictionary<string, ApiDocument> _documents = [];
    private AppUnderTest? _app;

    /// The modules, for theories.
    public static TheoryData<string> Modules => [.. Folders.Select(one => one.Module)];

    public ApiDocument Of(string module) => _documents[module];

    public async Task InitializeAsync()
    {
        _app = await AppUnderTest.Start();
        foreach (var (module, folder) in Folders)
        {
            _documents[module] = new Served(_app.Http, module, folder);
            await _documents[module].InitializeAsync();
        }
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    private sealed class Served(HttpClient http, string module, string folder) : ApiDocument(module, folder)
    {
        public override HttpClient Http => http;

        public override Task DisposeAsync() => Task.CompletedTask;

        protected override Task Start() => Task.CompletedTask;
    }
}
