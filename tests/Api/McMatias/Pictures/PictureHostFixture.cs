using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;
using Mostrador.Storage.Folder;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// A host whose stored files can be counted.
public sealed class PictureHostFixture : HostFixture<McMatiasHost>
{
    internal WatchedFiles Files => (WatchedFiles)Host.Services.GetRequiredService<IFileStore>();

    protected override void Configure(HostOptions options) => options.Services = services =>
        services.AddSingleton<IFileStore>(provider => new WatchedFiles(ActivatorUtilities.CreateInstance<FolderFileStore>(provider)));
}
