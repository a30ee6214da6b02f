using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Files.Images;
using static Mostrador.Kernel.Tests.Files.Images.Pictures;

namespace Mostrador.Kernel.Tests.Files.Images;

public sealed class ImageInspectorTests
{
    private static readonly ImageSize Size = new(Width, Height);

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_picture_is_known_by_its_content_with_its_size(string name)
    {
        var facts = await Inspect(Named(name));

        Assert.Equal(Path.GetExtension(name), facts!.Format.Extension);
        Assert.Equal(Size, facts.Size);
    }

    [Fact]
    public void Formats_have_the_types_that_browsers_know() => Assert.Equal(
        ["image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"], ImageFormat.All.Select(format => format.ContentType));

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<html><img src='a.png'></html>")]
    [InlineData("GIF88a and more text than a header")]
    [InlineData("RIFF\0\0\0\0WAVEfmt and more text")]
    [InlineData("II*\0 a tiff that no browser shows")]
    [InlineData("PNG\r\n")]
    [InlineData("PK\u0003\u0004")]
    public async Task Anything_else_is_no_picture(string text) => Assert.Null(await Inspect(Text(text)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_picture_cut_off_in_its_header_has_no_size_and_later_it_has(string name)
    {
        var content = Named(name);
        var format = (await Inspect(content))!.Format;
        var known = 0;
        for (var length = 0; length <= content.Length; length++)
        {
            var facts = await Inspect(content[..length]);
            Assert.True(facts is null ? known == 0 && length < 12 : facts.Format == format, $"{name} cut to {length}");
            if (facts?.Size is { } size)
                Assert.Equal(Size, size);
            else
                Assert.Equal(0, known);
            known += facts?.Size is null ? 0 : 1;
        }

        Assert.InRange(known, 1, content.Length - 12);
    }

    [Theory]
    [InlineData(12_000, 9_000, 108_000_000L)]
    [InlineData(100_000, 100_000, 10_000_000_000L)]
    [InlineData(int.MaxValue, int.MaxValue, 4_611_686_014_132_420_609L)]
    public async Task A_small_file_that_claims_to_be_huge_says_how_huge(int width, int height, long pixels) =>
        Assert.Equal(pixels, (await Inspect(PngOf((uint)width, (uint)height)))!.Size!.Pixels);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(7, 0)]
    [InlineData(0x8000_0000, 5)]
    [InlineData(7, 0xFFFF_FFFF)]
    public async Task A_side_that_is_none_is_no_size(uint width, uint height) => Assert.Null((await Inspect(PngOf(width, height)))!.Size);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_533)]
    public async Task The_size_of_a_jpeg_is_found_behind_what_cameras_put_before_it(int length) =>
        Assert.Equal(Size, (await Inspect(JpegWith(Enumerable.Repeat(Segment(0xE1, length), 300))))!.Size);

    [Fact]
    public async Task Fill_bytes_and_markers_without_content_are_passed_over()
    {
        Assert.Equal(Size, (await Inspect(JpegWith([0xFF, 0xFF, 0xFF], [0xFF, 0x01])))!.Size);
        Assert.Null((await Inspect(JpegWith(Segment(0xE0, 2), [0x00])))!.Size);
        Assert.Null((await Inspect(JpegWith([0xFF, 0xE0, 0x00, 0x01])))!.Size);
        Assert.Null((await Inspect(JpegWith([0xFF, 0xD9])))!.Size);
        Assert.Null((await Inspect(JpegWith([0xFF, 0xDA, 0x00, 0x02])))!.Size);
    }

    [Fact]
    public async Task A_jpeg_of_millions_of_segments_is_soon_given_up()
    {
        using var content = new CountingStream(JpegWith(Enumerable.Repeat(Segment(0xE0, 0), 2_000_000)));
        Assert.Null((await ImageInspector.Inspect(content, CancellationToken.None))!.Size);
        Assert.InRange(content.Reads, 1, 1100);
    }

    [Fact]
    public async Task Content_stands_at_its_start_again()
    {
        using var content = new MemoryStream(Named("colour.jpg")) { Position = 17 };
        Assert.NotNull(await ImageInspector.Inspect(content, CancellationToken.None));
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public void Whatever_the_bytes_are_there_is_an_answer_and_never_an_impossible_size() => Prop.ForAll<byte[]>(
        bytes => IsSound(bytes) && Names.All(name => IsSound([.. Named(name)[..12], .. bytes]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Damage_in_any_place_gives_an_answer() => Prop.ForAll(
        Gen.Elements(Names.ToArray()).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(),
        (name, place, value) =>
        {
            var content = Named(name);
            content[place % content.Length] = (byte)value;
            return IsSound(content);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static bool IsSound(byte[] content)
    {
        var facts = Inspect(content).GetAwaiter().GetResult();
        return facts?.Size is not { } size || (size.Width > 0 && size.Height > 0 && size.Pixels > 0);
    }

    private static async Task<ImageFacts?> Inspect(byte[] content) =>
        await ImageInspector.Inspect(new MemoryStream(content), CancellationToken.None);

    private sealed class CountingStream(byte[] content) : MemoryStream(content)
    {
        public int Reads { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Reads++;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
