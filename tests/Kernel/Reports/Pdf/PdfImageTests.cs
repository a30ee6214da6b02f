using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

public sealed class PdfImageTests
{
    private const int Width = 21;
    private const int Height = 13;

    public static TheoryData<byte, byte, int, bool> Forms
    {
        get
        {
            var forms = new TheoryData<byte, byte, int, bool>();
            foreach (var (color, depths) in new (byte, byte[])[] { (0, [1, 2, 4, 8, 16]), (2, [8, 16]), (3, [1, 2, 4, 8]), (4, [8, 16]), (6, [8, 16]) })
            {
                foreach (var depth in depths)
                {
                    for (var filter = 0; filter <= 4; filter++)
                        forms.Add(color, depth, filter, (filter + depth) % 2 == 0);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_png_of_every_form_keeps_its_pixels(byte color, byte depth, int filter, bool isInterlaced)
    {
        var palette = Enumerable.Range(0, 3 * (1 << Math.Min((int)depth, 8))).Select(i => (byte)(i * 7)).ToArray();
        var form = new PngForm(color, depth) { Filter = filter, IsInterlaced = isInterlaced, Palette = color == 3 ? palette : null };
        var (colors, opacity) = Planes(TestPng.Make(form, Width, Height, (x, y) => Samples(form, x, y)));

        var components = color is 0 or 4 ? 1 : 3;
        for (var i = 0; i < Width * Height; i++)
        {
            var samples = Samples(form, i % Width, i / Width);
            var expected = color == 3 ? palette[(3 * samples[0])..(3 * samples[0] + 3)] : samples.Take(components).Select(sample => Byte(sample, depth)).ToArray();
            Assert.Equal(expected, colors[(i * components)..((i + 1) * components)]);
            Assert.Equal(color is 4 or 6 ? Byte(samples[^1], depth) : null, opacity?[i]);
        }
    }

    [Fact]
    public void Colours_of_a_palette_may_be_transparent()
    {
        var form = new PngForm(3, 2) { Palette = [1, 2, 3, 4, 5, 6, 7, 8, 9], Transparency = [0, 128] };
        var (colors, opacity) = Planes(TestPng.Make(form, 3, 1, (x, _) => [x]));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], colors);
        Assert.Equal([0, 128, 255], opacity);
    }

    [Fact]
    public void One_colour_may_be_transparent()
    {
        var form = new PngForm(2, 8) { Transparency = [0, 10, 0, 20, 0, 30] };
        var (_, opacity) = Planes(TestPng.Make(form, 2, 1, (x, _) => x == 0 ? [10 << 8, 20 << 8, 30 << 8] : [10 << 8, 20 << 8, 31 << 8]));
        Assert.Equal([0, 255], opacity);
    }

    [Theory]
    [InlineData(0xc0, 1, false, "DeviceGray")]
    [InlineData(0xc1, 3, false, "DeviceRGB")]
    [InlineData(0xc2, 3, true, "DeviceRGB")]
    [InlineData(0xc0, 4, false, "DeviceCMYK")]
    [InlineData(0xc0, 4, true, "DeviceCMYK")]
    public void A_jpeg_is_carried_as_it_is(byte frame, byte components, bool isAdobe, string space)
    {
        var file = Jpeg(frame, components, isAdobe);
        var pdf = Documents.Drawn(document => document.Image(PdfImage.Read(file)!, 100, 100));
        var image = pdf.Dictionary(pdf.Dictionary(pdf.Resources["XObject"])["I0"]);
        Assert.Equal(new PdfName(space), image["ColorSpace"]);
        Assert.Equal((640.0, 480.0), (image["Width"], image["Height"]));
        Assert.Equal(isAdobe && components == 4, image.ContainsKey("Decode"));
        Assert.Equal(file, pdf.Stream(pdf.Dictionary(pdf.Resources["XObject"])["I0"]));
    }

    [Fact]
    public void Other_kinds_of_file_are_not_read()
    {
        Assert.Null(PdfImage.Read(default));
        Assert.Null(PdfImage.Read("GIF89a"u8.ToArray()));
        Assert.Null(PdfImage.Read(Jpeg(0xc3, 3)));
        Assert.Null(PdfImage.Read(Jpeg(0xc9, 3)));
        Assert.Null(PdfImage.Read(Jpeg(0xc0, 2)));
        Assert.Null(PdfImage.Read(Jpeg(0xc0, 3, width: 0)));
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_not_read()
    {
        Assert.Null(PdfImage.Read(Jpeg(0xc0, 3, width: 60000)));
        Assert.Null(PdfImage.Read(WithWidth(TestPng.Make(new PngForm(0, 8), 1, 1, (_, _) => [0]), 0x7fffffff)));
        Assert.Null(PdfImage.Read(WithWidth(TestPng.Make(new PngForm(0, 8) { IsInterlaced = true }, 1, 1, (_, _) => [0]), 4_000_001)));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_not_read() =>
        Prop.ForAll(Gen.Choose(0, 999).ToArbitrary(), part =>
        {
            var (png, jpeg) = (TestPng.Logo(), Jpeg(0xc0, 3));
            return PdfImage.Read(jpeg.AsMemory(0, jpeg.Length * part / 1000)) is null
                && PdfImage.Read(png.AsMemory(0, (png.Length - 40) * part / 1000)) is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_with_a_wrong_byte_is_read_or_not_and_does_no_harm() =>
        Prop.ForAll(Gen.Choose(0, 99_999).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (place, value) =>
        {
            var (png, jpeg) = (TestPng.Logo(), Jpeg(0xc0, 3));
            (png[place % png.Length], jpeg[place % jpeg.Length]) = ((byte)value, (byte)value);
            return PdfImage.Read(png) is null or { Width: > 0 } && PdfImage.Read(jpeg) is null or { Width: > 0 };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_picture_keeps_its_proportions_and_is_not_enlarged()
    {
        var image = PdfImage.Read(TestPng.Logo())!;
        Assert.Equal((80.0, 30.0), image.Fit(80, 100));
        Assert.Equal((160.0, 60.0), image.Fit(1000, 1000));
    }

    [Fact]
    public void The_same_picture_on_every_page_is_carried_once()
    {
        var image = PdfImage.Read(TestPng.Logo())!;
        var document = Documents.New();
        document.EachPage = (page, _, _) => page.Image(image, 0, 0, 10, 10);
        document.NewPage();
        document.Image(image, 50, 50);
        var pdf = document.Read();
        Assert.Single(pdf.Dictionary(pdf.Resources["XObject"]));
        Assert.Equal(3, pdf.Pages.SelectMany(page => page.Instructions).Count(instruction => instruction.Operator == "Do"));
    }

    private static (byte[] Colors, byte[]? Opacity) Planes(byte[] file)
    {
        var pdf = Documents.Drawn(document => document.Image(PdfImage.Read(file)!, 100, 100));
        var reference = pdf.Dictionary(pdf.Resources["XObject"])["I0"];
        return (pdf.Stream(reference), pdf.Dictionary(reference).TryGetValue("SMask", out var mask) ? pdf.Stream(mask) : null);
    }

    private static int[] Samples(PngForm form, int x, int y)
    {
        var random = new Random((x * 1000) + y);
        return form.Color == 3
            ? [random.Next(1 << form.Depth)]
            : [.. Enumerable.Range(0, form.Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 }).Select(_ => random.Next(65536))];
    }

    private static byte Byte(int sample, int depth) =>
        depth == 16 ? (byte)(sample >> 8) : (byte)((sample >> (16 - depth)) * 255 / ((1 << depth) - 1));

    private static byte[] WithWidth(byte[] png, int width)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        return png;
    }

    // The headers of a JPEG; what is between them is not looked at.
    private static byte[] Jpeg(byte frame, byte components, bool isAdobe = false, int width = 640) =>
    [
        0xff, 0xd8,
        0xff, 0xe0, 0, 7, .. "JFIF\0"u8,
        .. isAdobe ? (byte[])[0xff, 0xee, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2] : [],
        0xff, 0xff, frame, 0, (byte)(8 + (3 * components)), 8, 1, 224, (byte)(width >> 8), (byte)width, components, .. new byte[3 * components],
        0xff, 0xda, 0, 4, 0, 0, 1, 2, 3, 4, 0xff, 0, 5, 0xff, 0xd9,
    ];
}
