using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;
using Mostrador.Stockly.Serials;

namespace Mostrador.Api.Tests.Stockly.Serials;

/// The picture of a serial number that comes with a sale (contract, endpoint 44): kept and read, and it never fails the sale.
public sealed class SerialPictureTests : IAsyncLifetime
{
    private readonly List<StocklyHost> _hosts = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
    }

    [TesseractTheory]
    [InlineData("label.png", "SN-ABC-123456")]
    [InlineData("label.jpg", "SN-ABC-123456")]
    [InlineData("label.gif", "SN-ABC-123456")]
    [InlineData("label.webp", "SN-ABC-123456")]
    [InlineData("label.bmp", "SN-ABC-123456")]
    [InlineData("three-lines.png", "PF4TH7YW")]
    [InlineData("spanish.png", "8GZ4B12Q")]
    [InlineData("words.png", "MANUAL-1")] // A text without a number: what the body says counts.
    public async Task The_number_in_the_picture_wins_over_the_one_in_the_body(string label, string serial)
    {
        var me = await Owner();
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn(label), "data:image/png;base64,"));
        Assert.Equal(serial, reply.Is(201).Of("serial_number"));
        Assert.Equal([serial], (await me.Get("/warranties")).Each("serial_number"));
    }

    [Theory]
    [InlineData("label.png", "png", "image/png", "")]
    [InlineData("label.jpg", "jpg", "image/jpeg", "data:image/jpeg;base64,")]
    [InlineData("label.gif", "gif", "image/gif", "data:image/gif;base64,")]
    [InlineData("label.webp", "webp", "image/webp", "data:text/plain,")]
    [InlineData("label.bmp", "bmp", "image/bmp", "data:image/png;base64,")]
    public async Task A_picture_is_kept_unchanged_under_a_name_that_nobody_guesses(string label, string extension, string contentType, string prefix)
    {
        var host = await Host("none");
        var me = await host.Owner();
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn(label), prefix));

        var url = reply.Is(201).Of("serial_image_url");
        Assert.Matches($@"^http://localhost/files/stockly/serials/{me.CompanyId}/[0-9a-f]{{32}}\.{extension}$", url);
        await using var stored = await host.Services.GetRequiredService<IFileStore>().Open(url["http://localhost/files/".Length..], default);
        Assert.Equal(contentType, stored!.ContentType);
        using var content = new MemoryStream();
        await stored.Content.CopyToAsync(content);
        Assert.Equal(Labels.Drawn(label), content.ToArray());
        Assert.Equal("MANUAL-1", reply.Of("serial_number"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[\"iVBORw0KGgo=\"]")]
    [InlineData("\"not base64 at all!\"")]
    [InlineData("\"iVBORw0KGgo\"")] // Cut off.
    [InlineData("\"data:image/png;base64\"")]
    [InlineData("\"data:,\"")]
    [InlineData("\"SGVsbG8gd29ybGQsIHRoaXMgaXMgdGV4dA==\"")] // A text.
    [InlineData("\"JVBERi0xLjcKJeLjz9MKMSAwIG9iago8PA==\"")] // A PDF.
    [InlineData("\"\\u0000\\ud83d\\ude42\"")]
    public async Task What_is_no_picture_counts_as_none(string image)
    {
        var host = await Host("tesseract");
        var me = await host.Owner();
        var product = await me.StockProduct();
        var reply = await me.Post("/sales", Bodies.Json($$"""
            {"customer_name": "C", "serial_image": {{image}}, "products": [{"product_id": "{{product}}", "quantity": 1, "price": 5, "serial_number": "LINE-1"}]}
            """));
        Assert.Null(reply.Is(201).Object["data"]!["serial_image_url"]);
        Assert.Equal("LINE-1", reply.Of("serial_number"));
    }

    [Theory]
    [InlineData("label.png", 20)]
    [InlineData("label.png", 60)]
    [InlineData("label.jpg", 700)]
    [InlineData("label.bmp", 26)]
    public async Task A_picture_that_was_cut_off_is_kept_and_not_read(string label, int length)
    {
        var me = await Owner();
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn(label)[..length]));
        Assert.Equal("MANUAL-1", reply.Is(201).Of("serial_number"));
        Assert.NotNull(reply.Object["data"]!["serial_image_url"]);
    }

    [Fact]
    public async Task A_picture_that_would_unpack_to_fifty_megapixels_or_a_hundred_thousand_is_not_read()
    {
        var reader = new ReaderThatIsAsked();
        var host = await Host("none", services => services.AddSingleton<ITextReader>(reader));
        var me = await host.Owner();
        var product = await me.StockProduct();
        foreach (var (width, height) in new[] { (10_000, 5_000), (100_000, 10_000) })
            Assert.Equal("MANUAL-1", (await me.Post("/sales", Labels.Body(product, Labels.Claiming(width, height)))).Is(201).Of("serial_number"));
        Assert.Equal(0, reader.Asked);

        (await me.Post("/sales", Labels.Body(product, Labels.Claiming(100, 50)))).Is(201);
        Assert.Equal(1, reader.Asked);
    }

    [Fact]
    public async Task An_engine_that_hangs_is_ended_and_the_sale_is_made()
    {
        using var engine = new FakeEngine("cat > /dev/null; sleep 600 & sleep 600");
        var me = await Owner(engine.Path, seconds: 1);
        var product = await me.StockProduct();
        var watch = Stopwatch.StartNew();
        var replies = await Race.Together(_ => me.Post("/sales", Labels.Body(product, Labels.Drawn("label.png"))), clients: 4);

        Assert.All(replies, reply => Assert.Equal("MANUAL-1", reply.Is(201).Of("serial_number")));
        Assert.All(replies, reply => Assert.NotNull(reply.Object["data"]!["serial_image_url"]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 12);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("cat > /dev/null; kill -9 $$")]
    [InlineData("cat > /dev/null; echo nonsense")]
    [InlineData("cat > /dev/null; yes 'S/N: 1234567'")] // It never ends.
    public async Task An_engine_that_fails_finds_nothing(string script)
    {
        using var engine = new FakeEngine(script);
        var me = await Owner(engine.Path);
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")));
        Assert.Equal("MANUAL-1", reply.Is(201).Of("serial_number"));
    }

    [Fact]
    public async Task An_engine_that_is_not_installed_finds_nothing()
    {
        var me = await Owner("/nowhere/tesseract");
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")));
        Assert.Equal("MANUAL-1", reply.Is(201).Of("serial_number"));
    }

    [Fact]
    public async Task An_engine_sees_none_of_the_app_s_secrets()
    {
        using var engine = new FakeEngine("""cat > /dev/null; printf '5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t90\tS/N:\n5\t1\t1\t1\t1\t2\t0\t0\t0\t0\t90\tN%s-%s\n' "$(env | wc -l)" "$OMP_THREAD_LIMIT$(env | grep -c -e TestSecret -e ^DOTNET -e __)" """);
        Environment.SetEnvironmentVariable("Stockly__TestSecret", "secret");
        var me = await Owner(engine.Path);
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")));
        Assert.EndsWith("-10", reply.Is(201).Of("serial_number"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "MANUAL-1")]
    [InlineData(90, "AB123456789")]
    public async Task A_number_that_no_label_announces_counts_if_the_engine_is_sure(int confidence, string serial)
    {
        using var engine = new FakeEngine($@"cat > /dev/null; printf '5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t{confidence}\tAB123456789\n'");
        var me = await Owner(engine.Path);
        var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")));
        Assert.Equal(serial, reply.Is(201).Of("serial_number"));
    }

    [Fact]
    public async Task A_store_that_is_down_costs_the_picture_and_not_the_sale()
    {
        using var engine = new FakeEngine(@"cat > /dev/null; printf '5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t90\tS/N:\n5\t1\t1\t1\t1\t2\t0\t0\t0\t0\t90\tXY12345\n'");
        foreach (var store in new IFileStore[] { new BrokenStore(), new HangingStore() })
        {
            var host = await Host("tesseract", services => services.AddSingleton(store), engine.Path, seconds: 1);
            var me = await host.Owner();
            var reply = await me.Post("/sales", Labels.Body(await me.StockProduct(), Labels.Drawn("label.png")));
            Assert.Null(reply.Is(201).Object["data"]!["serial_image_url"]);
            Assert.Equal("XY12345", reply.Of("serial_number"));
        }
    }

    [Fact]
    public async Task A_sale_that_is_refused_leaves_no_picture_and_asks_no_engine()
    {
        var (reader, store) = (new ReaderThatIsAsked(), new CountingStore());
        var host = await Host("none", services => services.AddSingleton<ITextReader>(reader).AddSingleton<IFileStore>(store));
        var me = await host.Owner();
        var product = await me.StockProduct(stock: 0);

        (await me.Post("/sales", Labels.Body(product, Labels.Drawn("label.png")))).Is(400);
        (await me.Post("/sales", Labels.Body(Guid.NewGuid().ToString(), Labels.Drawn("label.png")))).Is(404);
        Assert.Equal((0, 0), (reader.Asked, store.Files.Count));

        // Sold out between the first look and the sale: what was kept is removed.
        var last = await me.StockProduct(stock: 1);
        reader.Meanwhile = () => me.Sell(last);
        (await me.Post("/sales", Labels.Body(last, Labels.Drawn("label.png")))).Is(400);
        Assert.Equal((1, 0), (reader.Asked, store.Files.Count));
    }

    [Fact]
    public async Task A_body_of_more_than_ten_megabytes_is_refused_and_one_of_nearly_ten_is_not()
    {
        var host = await Host("none");
        var me = await host.Owner();
        var product = await me.StockProduct();
        var large = new byte[7_800_000];
        Labels.Drawn("label.png").CopyTo(large, 0);

        Assert.NotNull((await me.Post("/sales", Labels.Body(product, large))).Is(201).Object["data"]!["serial_image_url"]);
        (await me.Post("/sales", Labels.Body(product, new byte[8_000_000]))).IsExactly(413, Refused.With("request entity too large"));
    }

    private async Task<StocklyClient> Owner(string tesseract = "tesseract", int seconds = 8) => await (await Host("tesseract", null, tesseract, seconds)).Owner();

    private async Task<StocklyHost> Host(
        string engine, Action<IServiceCollection>? services = null, string tesseract = "tesseract", int seconds = 8)
    {
        var host = await StocklyHost.Start(options =>
        {
            options.Settings["Providers__Ocr__Engine"] = engine;
            options.Settings["Providers__Ocr__TesseractPath"] = tesseract;
            options.Settings["Providers__Ocr__TimeoutSeconds"] = seconds.ToString(null, null);
            options.Services = services;
        });
        _hosts.Add(host);
        return host;
    }

    private sealed class ReaderThatIsAsked : ITextReader
    {
        public int Asked { get; private set; }

        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public async IAsyncEnumerable<RecognizedText> Read(
            ReadOnlyMemory<byte> picture, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            Asked++;
            await Meanwhile();
            yield break;
        }
    }

    private sealed class BrokenStore : IFileStore
    {
        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => throw new IOException("down");

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => throw new IOException("down");

        public Task Delete(string name, CancellationToken cancellation) => throw new IOException("down");
    }

    private sealed class HangingStore : IFileStore
    {
        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => new TaskCompletionSource().Task;

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => new TaskCompletionSource<StoredFile?>().Task;

        public Task Delete(string name, CancellationToken cancellation) => new TaskCompletionSource().Task;
    }

    private sealed class CountingStore : IFileStore
    {
        public HashSet<string> Files { get; } = [];

        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation)
        {
            Files.Add(name);
            return Task.CompletedTask;
        }

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => Task.FromResult<StoredFile?>(null);

        public Task Delete(string name, CancellationToken cancellation)
        {
            Files.Remove(name);
            return Task.CompletedTask;
        }
    }
}
