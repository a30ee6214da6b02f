using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Products as forms, with their picture (contract 1.3, endpoints 28 and 30).
public sealed class PictureTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3];
    private readonly Shelf _files = new();
    private StocklyHost? _host;
    private StocklyClient? _owner;

    private StocklyClient Owner => _owner!;

    public async Task InitializeAsync()
    {
        _host = await StocklyHost.Start(options => options.Services = services => services.AddSingleton<IFileStore>(_files));
        _owner = await _host.Owner();
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task A_form_makes_a_product_and_its_file_the_picture()
    {
        var form = await Form(("price", "12.5"), ("stock", "7"), ("min_stock", " 2 "), ("sku", ""), ("description", ""), ("image_url", ""));

        var product = (await Owner.Post("/products", With(form, Png))).Is(201).Data();

        Assert.Equal(("12.50", 7, 2), (product["price"]!.ToJsonString(), (int)product.Number("stock"), (int)product.Number("min_stock")));
        Assert.Matches("^http://localhost/files/stockly/products/[0-9a-f]{32}[.]png$", product.Text("image_url"));
        Assert.DoesNotContain(product.Text("id"), product.Text("image_url"), StringComparison.Ordinal);
        var (name, file) = Assert.Single(_files.Stored);
        Assert.EndsWith(name, product.Text("image_url"), StringComparison.Ordinal);
        Assert.Equal("image/png", file.ContentType);
        Assert.Equal(Png, file.Bytes);
    }

    [Fact]
    public async Task A_picture_alone_is_a_change_and_replaces_the_address_before()
    {
        var product = await Owner.OpenProduct(new JsonObject { ["image_url"] = "https://example.com/a.png" });

        var changed = (await Owner.Put($"/products/{product.Text("id")}", With([], Png))).Is(200).Data();

        Assert.EndsWith(Assert.Single(_files.Stored).Key, changed.Text("image_url"), StringComparison.Ordinal);
        Assert.Equal(product.Text("name"), changed.Text("name"));
        (await Owner.Put($"/products/{product.Text("id")}", With([], []))).IsExactly(400, Error("No valid fields to update"));
    }

    [Fact]
    public async Task A_picture_is_shown_at_the_host_that_the_client_knows_and_comes_back_as_it_was_shown()
    {
        var product = (await Owner.Post("/products", With(await Form(), Png))).Is(201).Data();
        var (path, shown) = ($"/products/{product.Text("id")}", product.Text("image_url"));

        var elsewhere = Owner.WithHeader("Host", "api.example.com");
        var there = (await elsewhere.Get(path)).Data().Text("image_url");
        (await elsewhere.Put(path, new { image_url = there })).Is(200);

        Assert.Equal(shown.Replace("localhost", "api.example.com", StringComparison.Ordinal), there);
        Assert.Equal(shown, (await Owner.Product(product.Text("id"))).Text("image_url"));
        Assert.Null((await Owner.Put(path, Bodies.Json("""{"image_url": null}"""))).Is(200).Data()["image_url"]);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_whatever_it_is_called()
    {
        var form = await Form();

        (await Owner.Post("/products", With(form, "<svg onload='x'/>"u8.ToArray()))).IsExactly(400, Error("Only image files are allowed"));
        (await Owner.Post("/products", With(form, [0xFF]))).IsExactly(400, Error("Only image files are allowed"));
        Assert.Empty(_files.Stored);
        Assert.Equal(0, (await Owner.Names("")).Total);
    }

    [Fact]
    public async Task A_picture_over_five_megabytes_is_too_large()
    {
        var reply = await Owner.Post("/products", With(await Form(), [.. Png, .. new byte[5 * 1024 * 1024]]));

        reply.IsExactly(413, Error("request entity too large"));
        Assert.Empty(_files.Stored);
    }

    [Fact]
    public async Task A_store_that_fails_costs_the_picture_only()
    {
        _files.Fails = true;

        var product = (await Owner.Post("/products", With(await Form(("image_url", "https://example.com/a.png")), Png))).Is(201).Data();

        Assert.Equal("https://example.com/a.png", product.Text("image_url"));
    }

    [Fact]
    public async Task The_picture_of_a_product_that_is_refused_does_not_stay()
    {
        await Owner.OpenProduct(new JsonObject { ["sku"] = "TAKEN" });

        (await Owner.Post("/products", With(await Form(("sku", "TAKEN")), Png))).Is(409);

        Assert.Empty(_files.Stored);
    }

    [Fact]
    public async Task What_a_form_says_wrong_is_told_as_in_json() =>
        (await Owner.Post("/products", Bodies.Multipart([.. await Form(("price", "free"), ("stock", "1.5"))]))).Is(400, Broken(
            "price", "Expected number, received string", "stock", "Stock debe ser un número entero"));

    private async Task<(string Name, string Value)[]> Form(params (string Name, string Value)[] more) =>
        [("categoryId", await Owner.OpenCategory()), ("name", "Chicle"), .. more];

    private static MultipartFormDataContent With((string Name, string Value)[] fields, byte[] image)
    {
        var content = (MultipartFormDataContent)Bodies.Multipart(fields);
        var file = new ByteArrayContent(image);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Add(file, "image", "foto.jpg");
        return content;
    }

    /// A file store in memory that can fail.
    private sealed class Shelf : IFileStore
    {
        public Dictionary<string, (byte[] Bytes, string ContentType)> Stored { get; } = [];

        public bool Fails { get; set; }

        public async Task Save(string name, Stream content, string contentType, CancellationToken cancellation)
        {
            if (Fails)
                throw new IOException("The disk is full.");
            Assert.True(FileName.IsValid(name));
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellation);
            Stored.Add(name, (copy.ToArray(), contentType));
        }

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => throw new NotSupportedException();

        public Task Delete(string name, CancellationToken cancellation)
        {
            Stored.Remove(name);
            return Task.CompletedTask;
        }
    }
}
