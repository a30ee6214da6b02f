using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.McMatias;
using Mostrador.Api.Tests.McMatias.Pictures;
using Mostrador.Api.Tests.McMatias.Products;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Storage.Folder;
using Samples = Mostrador.Kernel.Tests.Files.Images.Pictures;

namespace Mostrador.Api.Tests.Idempotency;

/// Files are stored beside the transaction: whatever becomes of it, those stay that a document names, and no others.
public sealed class FileTests : IAsyncLifetime
{
    private static readonly byte[] Png = Samples.Named("colour.png");

    private Seam? _seam;
    private WatchedFiles? _files;
    private McMatiasHost? _host;

    public async Task InitializeAsync() => _host = await McMatiasHost.Start(options => options.Services = services =>
    {
        services.AddSingleton<IFileStore>(provider => _files = new WatchedFiles(ActivatorUtilities.CreateInstance<FolderFileStore>(provider)));
        services.AddSingleton<IDocumentEngine>(provider => _seam = new Seam(TestStore.EngineOf(provider)));
    });

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task A_run_that_came_too_late_leaves_no_file()
    {
        var admin = (await _host!.Admin()).WithKey(Keys.New());
        var form = await Form();
        var late = 0;
        _seam!.IsLate = _ => late++ < 3;

        var first = (await admin.Post("/productos/", form())).Is(201);
        var again = (await admin.Post("/productos/", form())).Is(201);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header(Keys.Replay)));
        Assert.Equal((4, 1), (_files!.Saves, _files.Names.Count));
        Assert.Equal(Png, await _host.Http.GetByteArrayAsync(new Uri(first["foto_producto"])));
    }

    [Fact]
    public async Task The_old_picture_goes_when_the_new_one_is_committed_and_not_before()
    {
        var admin = await _host!.Admin();
        var product = (await admin.Post("/productos/", (await Form())())).Is(201);
        var path = $"/productos/{product["id_producto"]}/";
        var stored = _files!.Names.Count;
        _seam!.Before = _ =>
        {
            Assert.Equal(stored + 1, _files.Names.Count);
            throw new IOException("The process dies.");
        };

        (await admin.WithKey(Keys.New()).Patch(path, PictureForm.Of("foto_producto", Png))).Is(500);
        Assert.Equal(Png, await _host.Http.GetByteArrayAsync(new Uri(product["foto_producto"])));
        _seam.Before = _ => Task.CompletedTask;
        (await admin.WithKey(Keys.New()).Delete(path)).Is(204);

        Assert.DoesNotContain(_files.Names, name => product["foto_producto"].EndsWith(name, StringComparison.Ordinal));
    }

    private async Task<Func<HttpContent>> Form()
    {
        var category = await _host!.Category();
        return () => PictureForm.Of("foto_producto", Png, texts: [("nombre_producto", "Cámara"), ("precio", "12.5"), ("id_categoria", $"{category}")]);
    }
}
