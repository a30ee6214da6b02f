using System.Buffers.Binary;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>JPEG files go into a PDF as they are; only their headers are read.</summary>
internal static class JpegFile
{
    private const byte StartOfScan = 0xda;
    private const byte AdobeSegment = 0xee;
    private const string Inks = "/DeviceCMYK";

    /// <summary>Null when it is no JPEG that a PDF can carry.</summary>
    public static PdfImage? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]))
            return null;
        var (frame, isAdobe) = ((Frame?)null, false);
        for (var at = 2; Segment(bytes, ref at, out var marker, out var content);)
        {
            if (marker == AdobeSegment)
                isAdobe |= content.StartsWith("Adobe"u8);
            else if (IsFrame(marker))
                frame = ReadFrame(marker, content);
            else if (marker == StartOfScan)
                return frame is { } found && IsComplete(bytes[at..]) ? Image(found, isAdobe, file) : null;
        }

        return null;
    }

    private static Frame? ReadFrame(byte marker, ReadOnlySpan<byte> content)
    {
        // Baseline, extended and progressive frames of 8 bits, by Huffman's code; not the lossless and arithmetic ones.
        if (marker > 0xc2 || content.Length < 6 || content[0] != 8)
            return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
        var space = content[5] switch { 1 => "/DeviceGray", 3 => "/DeviceRGB", 4 => Inks, _ => null };
        return space is not null && PdfImage.IsReasonable(width, height) ? new Frame(width, height, space) : null;
    }

    // Adobe's programs write inks inverted.
    private static PdfImage Image(Frame frame, bool isAdobe, ReadOnlyMemory<byte> file)
    {
        var inverted = isAdobe && frame.Space == Inks ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return new PdfImage(frame.Width, frame.Height, frame.Space, $"/Filter/DCTDecode{inverted}", file);
    }

    // The next segment of the header and what is in it.
    private static bool Segment(ReadOnlySpan<byte> bytes, ref int at, out byte marker, out ReadOnlySpan<byte> content)
    {
        marker = 0;
        content = default;
        if (at >= bytes.Length || bytes[at] != 0xff)
            return false;
        while (at < bytes.Length && bytes[at] == 0xff)
            at++;
        if (at + 3 > bytes.Length)
            return false;
        marker = bytes[at++];
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        if (length < 2 || at + length > bytes.Length)
            return false;
        content = bytes[(at + 2)..(at + length)];
        at += length;
        return true;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);

    private static bool IsComplete(ReadOnlySpan<byte> scans) => scans.LastIndexOf((ReadOnlySpan<byte>)[0xff, 0xd9]) > 0;

    private readonly record struct Frame(int Width, int Height, string Space);
}
