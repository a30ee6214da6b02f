using System.Buffers.Binary;
using System.Text;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

public sealed class PdfFontTests
{
    private const string Everyday = "áéíóúüñÁÉÍÓÚÜÑ¿¡ºª€—–•№“”‘’…™½×°ç The quick brown fox 0123456789";

    [Fact]
    public void Every_letter_has_its_outline_and_those_that_it_is_composed_of()
    {
        var font = Assert.Single(Documents.Drawn(document => document.Text(Everyday)).Fonts).Value;
        Assert.All(Everyday.Where(c => c != ' '), c => AssertOutline(font.Program, font.Glyph(c)));
    }

    [Fact]
    public void Letters_out_of_the_everyday_are_added()
    {
        var plain = Documents.Drawn(document => document.Text("ñ")).Fonts["R"];
        var rare = Documents.Drawn(document => document.Text("ñ Ω Привет Œ")).Fonts["R"];
        Assert.Equal(0, plain.Glyph('Ω'));
        Assert.All("ñΩПриветŒ", c => AssertOutline(rare.Program, rare.Glyph(c)));
        Assert.NotEqual(plain.Name, rare.Name);
    }

    [Fact]
    public void What_the_font_does_not_have_is_a_box_that_is_copied_as_it_was()
    {
        var pdf = Documents.Drawn(document => document.Text("日本 😀"));
        Assert.Equal("日本 😀", pdf.Text);
        Assert.Equal(0, pdf.Fonts["R"].Glyph('日'));
        AssertOutline(pdf.Fonts["R"].Program, 0);
    }

    [Fact]
    public void Only_the_faces_that_are_used_are_carried()
    {
        Assert.Equal(["R"], Documents.Drawn(document => document.Text("a")).Fonts.Keys);
        Assert.Equal(["B"], Documents.Drawn(document => document.Text("a", TextStyle.Strong)).Fonts.Keys);
    }

    [Fact]
    public void Documents_of_one_page_stay_small() =>
        Assert.InRange(SampleInvoice.Draw(1, 10).ToArray().Length, 1, 36_000);

    [Fact]
    public void The_font_file_adds_up()
    {
        var program = Documents.Drawn(document => document.Text("ñ")).Fonts["R"].Program;
        foreach (var (name, entry) in Tables(program))
        {
            var sum = 0u;
            for (var i = entry.Start.Value; i < entry.End.Value; i += 4)
                sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(program.AsSpan(i)));
            Assert.Equal(Checksum(program, name), sum);
        }
    }

    private static void AssertOutline(byte[] program, int glyph)
    {
        var outline = Outline(program, glyph);
        Assert.NotEmpty(outline);
        if (BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return;
        var (at, flags) = (10, 0);
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            AssertOutline(program, BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2)));
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
    }

    private static byte[] Outline(byte[] program, int glyph)
    {
        var tables = Tables(program);
        var (offsets, outlines) = (program[tables["loca"]], program[tables["glyf"]]);
        var start = BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(4 * glyph));
        return outlines[start..BinaryPrimitives.ReadInt32BigEndian(offsets.AsSpan(4 * (glyph + 1)))];
    }

    private static Dictionary<string, Range> Tables(byte[] program) => Enumerable
        .Range(0, BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(4)))
        .Select(i => program.AsMemory(12 + (16 * i), 16))
        .ToDictionary(
            entry => Encoding.ASCII.GetString(entry.Span[..4]),
            entry => BinaryPrimitives.ReadInt32BigEndian(entry.Span[8..]) is var start
                ? start..(start + BinaryPrimitives.ReadInt32BigEndian(entry.Span[12..]))
                : default);

    private static uint Checksum(byte[] program, string name) =>
        BinaryPrimitives.ReadUInt32BigEndian(program.AsSpan(program.AsSpan(0, 200).IndexOf(Encoding.ASCII.GetBytes(name)) + 4));
}
