using Mostrador.Fuzz;
using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Hosting;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// One host with all modules, and in each somebody who may do everything and somebody who may not.
public sealed class EveryModule : IAsyncLifetime
{
    public static readonly string[] Names = ["pos", "stockly", "localsim", "smartsales", "mcmatias"];

    private readonly Dictionary<string, OneModule> _modules = [];
    private AppUnderTest? _app;

    internal HttpClient Http => _app!.Http;

    internal OneModule Of(string module) => _modules[module];

    public async Task InitializeAsync()
    {
        _app = await AppUnderTest.Start();
        foreach (var module in Names)
        {
            var people = new People(_app.Http, module);
            Assert.True(await people.SignIn(), module);
            Assert.NotNull(people.Other);
            _modules[module] = new OneModule(await Document.Fetch(_app.Http, module), people);
        }
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();
}

/// A module, as callers know it.
internal sealed record OneModule(Document Document, People People)
{
    /// All that asks for a token.
    public IEnumerable<Operation> Guarded => Document.Operations.Where(operation => operation.IsSignedIn);
}
