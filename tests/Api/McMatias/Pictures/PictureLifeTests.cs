using Mostrador.Api.Tests.McMatias.Products;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Products;
using Samples = Mostrador.Kernel.Tests.Files.Images.Pictures;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// From when to when a product's picture is there (contract 4.8).
public sealed class PictureLifeTests(PictureHostFixture fixture) : IClassFixture<PictureHostFixture>
{
    private const string Taken = "Ya existe producto con este codigo barras.";
    private static readonly byte[] Png = Samples.Named("colour.png");
    private static readonly byte[] Jpeg = Samples.Named("colour.jpg");

    private McMatiasHost Host => fixture.Host;

    private WatchedFiles Files => fixture.Files;

    [Fact]
    public async Task A_form_makes_a_product_and_its_file_the_picture()
    {
        var (admin, category) = (await Host.Admin(), await Host.Category());
        (string, string)[] texts = [("nombre_producto", "Cámara"), ("precio", "12.5"), ("id_categoria", $"{category}"), ("codigo_barras", ""), ("descripcion", "")];

        var reply = (await admin.Post("/productos/", PictureForm.Of("foto_producto", Png, texts: texts))).Is(201);

        Assert.Equal(("Cámara", "12.50", "null"), (reply["nombre_producto"], reply["precio"], reply["codigo_barras"]));
        Assert.Equal(Png, await Host.Http.GetByteArrayAsync(new Uri(reply["foto_producto"])));
        (await admin.Get($"/productos/{reply["id_producto"]}/")).IsExactly(200, reply.Text);
        (await admin.Put($"/productos/{reply["id_producto"]}/", Bodies.Multipart(texts))).IsExactly(200, reply.Text);
    }

    [Fact]
    public async Task A_new_picture_has_a_new_address_and_the_one_before_is_gone()
    {
        var (id, before) = await WithPicture();

        var after = (await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Jpeg))).Is(200)["foto_producto"];

        Assert.NotEqual(before, after);
        Assert.Equal(404, await Status(before));
        Assert.Equal(Jpeg, await Host.Http.GetByteArrayAsync(new Uri(after)));
    }

    [Fact]
    public async Task Null_an_empty_text_and_the_deletion_take_the_picture_away()
    {
        var admin = await Host.Admin();
        foreach (var (shown, end) in new (bool, Func<string, Task<Reply>>)[]
        {
            (true, path => admin.Patch(path, Bodies.Json("""{"foto_producto": null}"""))),
            (true, path => admin.Patch(path, Bodies.Multipart(("foto_producto", "")))),
            (true, path => admin.Patch(path, Bodies.Form(("foto_producto", "")))),
            (false, admin.Delete),
        })
        {
            var (id, address) = await WithPicture();
            var reply = await end($"/productos/{id}/");
            if (shown)
                Assert.Equal("null", reply.Is(200)["foto_producto"]);
            else
                reply.Is(204);
            Assert.Equal(404, await Status(address));
        }
    }

    [Fact]
    public async Task What_does_not_name_the_picture_keeps_it()
    {
        var admin = await Host.Admin();
        var (id, address) = await WithPicture();
        var category = await Host.Category();

        foreach (var reply in new[]
        {
            await admin.Patch($"/productos/{id}/", new { precio = 3 }),
            await admin.Patch($"/productos/{id}/", Bodies.Multipart(("precio", "4"))),
            await admin.Patch($"/productos/{id}/", PictureForm.Of("otra_foto", Jpeg)),
            await admin.Put($"/productos/{id}/", new { nombre_producto = "x", precio = 1, id_categoria = category }),
        })
            Assert.Equal(address, reply.Is(200)["foto_producto"]);
        Assert.Equal(200, await Status(address));
    }

    [Fact]
    public async Task The_picture_of_a_change_that_is_refused_does_not_stay_and_the_one_before_does()
    {
        var barcode = Unique.Text("EAN");
        await Host.Product(barcode: barcode);
        var (id, address) = await WithPicture();
        var before = Files.Names;

        (await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Jpeg, texts: ("codigo_barras", barcode))))
            .Is(400, Refused.Field("codigo_barras", Taken));
        (await (await Host.Admin()).Patch("/productos/999999/", PictureForm.Of("foto_producto", Jpeg))).Is(404, Refused.No("Producto"));

        Assert.Equal(before, Files.Names);
        Assert.Equal(200, await Status(address));
    }

    [Fact]
    public async Task Of_many_products_with_one_barcode_one_leaves_its_picture()
    {
        var (admin, category) = (await Host.Admin(), await Host.Category());
        await Race.Repeat(async () =>
        {
            var (barcode, before) = (Unique.Text("EAN"), Files.Names);
            (string, string)[] texts = [("nombre_producto", "x"), ("precio", "1"), ("id_categoria", $"{category}"), ("codigo_barras", barcode)];

            var replies = await Race.Together(_ => admin.Post("/productos/", PictureForm.Of("foto_producto", Png, texts: texts)));

            replies.Are(winners: 1, status: 201, Refused.Field("codigo_barras", Taken));
            var address = replies.Single(reply => reply.Status == 201)["foto_producto"];
            Assert.EndsWith(Assert.Single(Files.Names.Except(before)), address, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Of_parallel_replacements_exactly_the_picture_that_is_shown_stays()
    {
        var admin = await Host.Admin();
        await Race.Repeat(async () =>
        {
            var (id, address) = await WithPicture();
            var before = Files.Names.Where(name => !address.EndsWith(name, StringComparison.Ordinal)).ToList();

            var replies = await Race.Together(_ => admin.Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Png)), clients: 4);

            Assert.Equal(4, replies.Select(reply => reply.Is(200)["foto_producto"]).Distinct().Count());
            var shown = (await admin.Get($"/productos/{id}/")).Is(200)["foto_producto"];
            Assert.EndsWith(Assert.Single(Files.Names.Except(before)), shown, StringComparison.Ordinal);
            Assert.Equal(Png, await Host.Http.GetByteArrayAsync(new Uri(shown)));
        });
    }

    [Fact]
    public async Task Of_a_product_that_is_deleted_while_its_picture_is_replaced_none_stays() => await Race.Repeat(async () =>
    {
        var admin = await Host.Admin();
        var (id, address) = await WithPicture();
        var before = Files.Names.Where(name => !address.EndsWith(name, StringComparison.Ordinal)).ToList();

        var replies = await Race.Together(i => i == 2
            ? admin.Delete($"/productos/{id}/")
            : admin.Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Png)), clients: 4);

        replies[2].Is(204);
        Assert.All(replies.Where(reply => reply.Status == 404), reply => reply.Is(404, Refused.No("Producto")));
        Assert.Equal(before, Files.Names);
    });

    [Fact]
    public async Task A_picture_is_stored_once_however_often_the_transaction_runs()
    {
        var admin = await Host.Admin();
        var (id, _) = await WithPicture();
        var before = Files.Saves;

        // Under a key the whole request runs again, and the file of the run before goes.
        var changes = Race.Together(_ => admin.Keyless().Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Png)));
        var marks = Enumerable.Range(0, 20).Select(_ => Host.Store(transaction =>
        {
            transaction.Increment<Product>(id, Product.LinesField, 1);
            return Task.CompletedTask;
        }));
        await Task.WhenAll(marks);

        Assert.All(await changes, reply => reply.Is(200));
        Assert.Equal(before + Race.Clients, Files.Saves);
        Assert.Equal(20, (await Host.Stored.Peek<Product>(id))!.Lines);
    }

    [Fact]
    public async Task A_store_that_fails_changes_nothing()
    {
        var (id, address) = await WithPicture();
        var before = Files.Names;
        Files.FailsToSave = true;
        try
        {
            (await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Jpeg, texts: ("precio", "77"))))
                .Is(500, """{"detail": "Se ha producido un error en el servidor."}""");
        }
        finally
        {
            Files.FailsToSave = false;
        }

        var reply = (await (await Host.Admin()).Get($"/productos/{id}/")).Is(200);
        Assert.Equal(("10.00", address), (reply["precio"], reply["foto_producto"]));
        Assert.Equal(before, Files.Names);
    }

    [Fact]
    public async Task A_file_that_cannot_be_removed_spoils_nothing()
    {
        var admin = await Host.Admin();
        var (id, _) = await WithPicture();
        Files.FailsToDelete = true;
        try
        {
            (await admin.Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Jpeg))).Is(200);
            (await admin.Delete($"/productos/{id}/")).Is(204);
        }
        finally
        {
            Files.FailsToDelete = false;
        }
    }

    [Fact]
    public async Task An_address_is_that_of_the_host_that_the_client_knows()
    {
        var (id, address) = await WithPicture();

        var elsewhere = (await Host.Admin()).WithHeader("Host", "tienda.example.bo");

        Assert.Equal(
            address.Replace("localhost", "tienda.example.bo", StringComparison.Ordinal),
            (await elsewhere.Get($"/productos/{id}/")).Is(200)["foto_producto"]);
    }

    [Fact]
    public async Task Behind_a_proxy_an_address_is_the_proxys()
    {
        await using var host = await McMatiasHost.Start(options => options.Settings["Security__TrustForwardedHeaders"] = "true");
        var admin = (await host.Admin()).WithHeader("X-Forwarded-Proto", "https").WithHeader("X-Forwarded-Host", "tienda.example.bo");
        var id = await host.Product();

        var reply = await admin.Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Png));

        Assert.StartsWith("https://tienda.example.bo/files/mcmatias/products/", reply.Is(200)["foto_producto"], StringComparison.Ordinal);
    }

    private async Task<(long Id, string Address)> WithPicture()
    {
        var id = await Host.Product();
        var reply = await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Png));
        return (id, reply.Is(200)["foto_producto"]);
    }

    private async Task<int> Status(string address)
    {
        using var reply = await Host.Http.GetAsync(new Uri(address));
        return (int)reply.StatusCode;
    }
}
