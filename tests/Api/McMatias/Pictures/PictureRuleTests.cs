using System.Text;
using Mostrador.Api.Tests.McMatias.Products;
using Samples = Mostrador.Kernel.Tests.Files.Images.Pictures;

namespace Mostrador.Api.Tests.McMatias.Pictures;

/// Which pictures are taken, and what is said of all others (contract 4.8).
public sealed class PictureRuleTests(PictureHostFixture fixture) : IClassFixture<PictureHostFixture>
{
    private const int Limit = 10 * 1024 * 1024;
    private const string NotAnImage = "Adjunte una imagen válida. El archivo adjunto o bien no es una imagen o bien está dañado.";
    private const string NotAFile = "La información enviada no era un archivo. Compruebe el tipo de codificación del formulario.";

    private static readonly Dictionary<string, byte[]> Refusable = new()
    {
        ["GIF"] = Samples.Named("new.gif"),
        ["BMP"] = Samples.Named("usual.bmp"),
        ["SVG"] = Samples.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ["PDF"] = Samples.Text("%PDF-1.7\n%%EOF"),
        ["HTML"] = Samples.Text("<!doctype html><script>alert(1)</script>"),
        ["text"] = Samples.Text("hola"),
        ["one byte"] = [0xFF],
        ["the beginning of a JPEG"] = Samples.Named("colour.jpg")[..12],
        ["the beginning of a PNG"] = Samples.Named("colour.png")[..20],
        ["the beginning of a WebP"] = Samples.Named("lossy.webp")[..16],
        ["HTML behind a JPEG's first bytes"] = [0xFF, 0xD8, 0xFF, .. Samples.Text("<script>alert(1)</script>")],
        ["a PNG without width"] = Samples.PngOf(0, 5),
        ["a PNG of thousands of millions of pixels"] = Samples.PngOf(100_000, 100_000),
        ["a PNG of more than fifty million pixels"] = Samples.PngOf(50_000, 1_001),
        ["a byte more than ten megabytes"] = Sized(Limit + 1),
    };

    private McMatiasHost Host => fixture.Host;

    public static TheoryData<string> RefusedKinds => [.. Refusable.Keys];

    [Theory]
    [InlineData("colour.png", ".png", "image/png")]
    [InlineData("interlaced.png", ".png", "image/png")]
    [InlineData("colour.jpg", ".jpg", "image/jpeg")]
    [InlineData("progressive.jpg", ".jpg", "image/jpeg")]
    [InlineData("cmyk.jpg", ".jpg", "image/jpeg")]
    [InlineData("lossy.webp", ".webp", "image/webp")]
    [InlineData("lossless.webp", ".webp", "image/webp")]
    [InlineData("transparent.webp", ".webp", "image/webp")]
    public async Task A_picture_is_served_as_it_came_whatever_its_part_says(string sample, string ending, string type)
    {
        var content = Samples.Named(sample);

        foreach (var (name, declared) in new[] { ("foto.html", "text/html"), ("../../etc/passwd", "image/svg+xml"), ("..\\..\\x.png", "nada"), ("ñandú 日本.gif", "") })
        {
            var address = (await Send(content, name, declared)).Is(200)["foto_producto"];
            Assert.Matches($"^http://localhost/files/mcmatias/products/[0-9a-f]{{32}}\\{ending}$", address);
            using var served = await Host.Http.GetAsync(new Uri(address));
            Assert.Equal((200, type), ((int)served.StatusCode, served.Content.Headers.ContentType?.ToString()));
            Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(content, await served.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [MemberData(nameof(RefusedKinds))]
    public async Task Everything_else_is_refused_whatever_it_is_called(string kind)
    {
        var before = fixture.Files.Names;

        (await Send(Refusable[kind], "foto.png", "image/png")).Is(400, Refused.Field("foto_producto", NotAnImage));

        Assert.Equal(before, fixture.Files.Names);
    }

    [Fact]
    public async Task Ten_megabytes_and_fifty_million_pixels_are_taken()
    {
        (await Send(Sized(Limit), "foto.png", "image/png")).Is(200);
        (await Send(Samples.PngOf(50_000, 1_000), "foto.png", "image/png")).Is(200);
    }

    [Fact]
    public async Task HTML_behind_a_picture_is_served_as_the_picture_alone()
    {
        byte[] polyglot = [.. Samples.Named("colour.png"), .. Encoding.ASCII.GetBytes("<script>alert(1)</script>")];

        var address = (await Send(polyglot, "pagina.html", "text/html")).Is(200)["foto_producto"];

        using var served = await Host.Http.GetAsync(new Uri(address));
        Assert.EndsWith(".png", address, StringComparison.Ordinal);
        Assert.Equal("image/png", served.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(served.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_told_apart() =>
        (await Send([], "foto.png", "image/png")).Is(400, Refused.Field("foto_producto", "El archivo enviado está vació."));

    [Theory]
    [InlineData("\"http://localhost/files/x.png\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task JSON_brings_no_picture(string json)
    {
        var id = await Host.Product();

        (await (await Host.Admin()).Patch($"/productos/{id}/", Bodies.Json($$"""{"foto_producto": {{json}}}""")))
            .Is(400, Refused.Field("foto_producto", NotAFile));
    }

    [Fact]
    public async Task Text_of_a_form_is_no_picture()
    {
        var id = await Host.Product();
        var admin = await Host.Admin();

        foreach (var form in new[] { Bodies.Multipart(("foto_producto", "undefined")), Bodies.Form(("foto_producto", "x")) })
            (await admin.Patch($"/productos/{id}/", form)).Is(400, Refused.Field("foto_producto", NotAFile));
    }

    [Fact]
    public async Task A_picture_that_is_wrong_is_one_error_among_the_others_and_nothing_is_stored()
    {
        var before = fixture.Files.Saves;
        var texts = new[] { ("nombre_producto", ""), ("precio", "x") };

        (await (await Host.Admin()).Post("/productos/", PictureForm.Of("foto_producto", Sized(Limit + 1), texts: texts))).Is(400, Refused.Fields(
            ("nombre_producto", "Este campo no puede estar en blanco."), ("precio", "Se requiere un número válido."),
            ("foto_producto", NotAnImage), ("id_categoria", "Este campo es requerido.")));
        (await (await Host.Admin()).Post("/productos/", PictureForm.Of("foto_producto", Samples.Named("colour.png"), texts: texts)))
            .Is(400);

        Assert.Equal(before, fixture.Files.Saves);
    }

    [Fact]
    public async Task A_form_over_fifty_megabytes_is_too_large_for_everything()
    {
        var id = await Host.Product();

        (await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", Sized(50 * 1024 * 1024))))
            .Is(413, """{"detail": "Request body too large."}""");
    }

    private async Task<Reply> Send(byte[] content, string fileName, string type)
    {
        var id = await Host.Product();
        return await (await Host.Admin()).Patch($"/productos/{id}/", PictureForm.Of("foto_producto", content, fileName, type));
    }

    private static byte[] Sized(int bytes)
    {
        var content = new byte[bytes];
        Samples.Named("colour.png").CopyTo(content, 0);
        return content;
    }
}
