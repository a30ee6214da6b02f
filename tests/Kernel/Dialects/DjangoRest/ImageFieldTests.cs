using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Files.Images;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Tests.Files.Images;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>Pictures in forms (mcmatias.md 4.8).</summary>
public sealed class ImageFieldTests
{
    private const string NotAnImage = "Upload a valid image. The file you uploaded was either not an image or a corrupted image.";
    private const string NotAFile = "The submitted data was not a file. Check the encoding type on the form.";
    private static readonly ImageField Photo = new("photo", [ImageFormat.Jpeg, ImageFormat.Png], mostBytes: 1_000, mostPixels: 100);

    [Fact]
    public async Task A_picture_is_told_by_its_content()
    {
        var (change, error) = await Read(Form(("photo", "page.html", "text/html", Pictures.Named("colour.png"))));

        Assert.Null(error);
        Assert.Equal(ImageFormat.Png, change!.Sent!.Format);
        Assert.Equal("page.html", change.Sent.File.FileName);
    }

    [Theory]
    [InlineData("new.gif")]
    [InlineData("lossy.webp")]
    public async Task Only_the_kinds_of_the_field_are_taken(string name) =>
        Assert.Equal(NotAnImage, (await Read(Form(("photo", "a.png", "image/png", Pictures.Named(name))))).Error);

    [Fact]
    public async Task A_header_without_a_size_is_no_picture() =>
        Assert.Equal(NotAnImage, (await Read(Form(("photo", "a.png", "image/png", Pictures.Named("colour.png")[..20])))).Error);

    [Fact]
    public async Task However_much_of_a_picture_is_missing_there_is_an_answer()
    {
        foreach (var whole in (byte[][])[Pictures.Named("colour.jpg"), Pictures.Named("colour.png")])
        {
            for (var length = 1; length < whole.Length; length++)
                Assert.True((await Read(Form(("photo", "a.jpg", "image/jpeg", whole[..length])))).Error is null or NotAnImage);
        }
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(10, 11, NotAnImage)]
    [InlineData(uint.MaxValue, uint.MaxValue, NotAnImage)]
    public async Task A_picture_claims_no_more_pixels_than_there_may_be(uint width, uint height, string? error) =>
        Assert.Equal(error, (await Read(Form(("photo", "a.png", "image/png", Pictures.PngOf(width, height))))).Error);

    [Theory]
    [InlineData(1_000, null)]
    [InlineData(1_001, NotAnImage)]
    public async Task A_file_has_no_more_bytes_than_it_may_have(int length, string? error)
    {
        var png = Pictures.Named("colour.png");

        Assert.Equal(error, (await Read(Form(("photo", "a.png", "image/png", [.. png, .. new byte[length - png.Length]])))).Error);
    }

    [Fact]
    public async Task An_empty_file_is_told_apart() =>
        Assert.Equal("The submitted file is empty.", (await Read(Form(("photo", "a.png", "image/png", [])))).Error);

    [Fact]
    public async Task The_last_of_several_files_counts_and_a_file_more_than_a_text()
    {
        var (png, jpeg) = (Pictures.Named("colour.png"), Pictures.Named("colour.jpg"));

        var (change, _) = await Read(Form(
            ("photo", "a.png", "image/png", png), ("photo", null, null, "text"u8.ToArray()), ("photo", "b.png", "image/png", jpeg)));

        Assert.Equal(ImageFormat.Jpeg, change!.Sent!.Format);
    }

    [Theory]
    [InlineData("""{"photo":"abc"}""")]
    [InlineData("""{"photo":""}""")]
    [InlineData("""{"photo":5}""")]
    [InlineData("""{"photo":{}}""")]
    [InlineData("""{"photo":[]}""")]
    [InlineData("""{"photo":false}""")]
    public async Task What_is_no_file_is_said_to_be_none(string json) => Assert.Equal(NotAFile, (await Read(Requests.Post(json))).Error);

    [Fact]
    public async Task Text_of_a_form_is_no_file() => Assert.Equal(NotAFile, (await Read(Form(("photo", null, null, "abc"u8.ToArray())))).Error);

    [Fact]
    public async Task Null_and_the_empty_text_of_a_form_take_it_away()
    {
        Assert.Equal((ImageChange.Removal, null), await Read(Requests.Post("""{"photo":null}""")));
        Assert.Equal((ImageChange.Removal, null), await Read(Form(("photo", null, null, []))));
        Assert.Equal((ImageChange.Removal, null), await Read(Form(("photo", "", "application/octet-stream", []))));
        Assert.Equal((ImageChange.Removal, null), await Read(Requests.Post("photo=", "application/x-www-form-urlencoded")));
    }

    [Fact]
    public async Task What_is_not_sent_changes_nothing()
    {
        Assert.Equal((null, null), await Read(Requests.Post("{}")));
        Assert.Equal((null, null), await Read(Form(("other", "a.png", "image/png", Pictures.Named("colour.png")))));
    }

    [Fact]
    public async Task The_sentences_are_there_in_Spanish()
    {
        Assert.Equal(
            "Adjunte una imagen válida. El archivo adjunto o bien no es una imagen o bien está dañado.",
            (await Read(Form(("photo", "a.png", "image/png", [1])), DjangoMessages.Spanish)).Error);
        Assert.Equal("El archivo enviado está vació.", (await Read(Form(("photo", "a.png", "image/png", [])), DjangoMessages.Spanish)).Error);
        Assert.Equal(
            "La información enviada no era un archivo. Compruebe el tipo de codificación del formulario.",
            (await Read(Requests.Post("""{"photo":"x"}"""), DjangoMessages.Spanish)).Error);
    }

    private static async Task<(ImageChange? Change, string? Error)> Read(HttpRequest request, DjangoMessages? messages = null)
    {
        var input = Input.Whole(await request.Receive(), messages ?? DjangoMessages.English);
        var change = await input.ReadImage(Photo, CancellationToken.None);
        return (change, input.HasErrors ? Assert.Single(input.Errors()["photo"]!.AsArray())!.GetValue<string>() : null);
    }

    private static HttpRequest Form(params (string Name, string? FileName, string? Type, byte[] Content)[] parts)
    {
        using var form = new MultipartFormDataContent("frontier");
        foreach (var (name, fileName, type, content) in parts)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition", fileName is null ? $"form-data; name=\"{name}\"" : $"form-data; name=\"{name}\"; filename=\"{fileName}\"");
            form.Add(part);
        }

        return Requests.Post(form.ReadAsByteArrayAsync().GetAwaiter().GetResult(), "multipart/form-data; boundary=frontier");
    }
}
