using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;
using Mostrador.Storage.Folder;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// A host whose stored files can be counted.
public sealed class PictureHostFixture : IAsyncLifetime
{
    private McMatiasHost? _host;

    public McMatiasHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    internal WatchedFiles Files => (WatchedFiles)Host.Services.GetRequiredService<IFileStore>();

    public async Task InitializeAsync() => _host = await McMatiasHost.Start(options => options.Services = services =>
        services.AddSingleton<IFileStore>(provider => new WatchedFiles(ActivatorUtilities.CreateInstance<FolderFileStore>(provider))));

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
