using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Files.Images;

/// <summary>JPEG: a row of segments, of which the frame header has the size; it must come before the first scan.</summary>
internal static class JpegHeader
{
    /// <summary>Profiles and previews come in hundreds of segments; more are an attempt to keep the app busy.</summary>
    private const int MostSegments = 1000;

    /// <summary>Marker, length, precision, height, width, number of components.</summary>
    private const int FrameBytes = 10;

    private const byte Fill = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public static async Task<ImageSize?> SizeOf(Stream content, CancellationToken cancellation)
    {
        var segment = new byte[FrameBytes];
        long position = 2; // Behind the start of the image.
        for (var count = 0; count < MostSegments && position < content.Length; count++)
        {
            content.Position = position; // Behind its end some streams cannot be placed, a form's file among them.
            var length = await content.ReadAtLeastAsync(segment, FrameBytes, throwOnEndOfStream: false, cancellation);
            var found = Look(segment.AsSpan(0, length));
            if (found.Next == 0)
                return found.Size;
            position += found.Next;
        }

        return null;
    }

    /// <summary>A segment: the size that it has, or how far away the next one is; neither when the row ends here.</summary>
    private static (ImageSize? Size, int Next) Look(ReadOnlySpan<byte> segment) => segment switch
    {
        [Fill, Fill, ..] => (null, 1),
        [Fill, 0x01 or (>= 0xD0 and <= 0xD7), ..] => (null, 2), // Markers without a content.
        [Fill, 0x00 or StartOfScan or EndOfImage, ..] or [not Fill, ..] or { Length: < 4 } => default,
        [Fill, var marker, ..] when IsFrame(marker) => (SizeOfFrame(segment), 0),
        _ => ReadUInt16BigEndian(segment[2..]) is >= 2 and var length ? (null, 2 + length) : default,
    };

    // All of C0 to CF but tables (C4, CC) and what was never used (C8).
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static ImageSize? SizeOfFrame(ReadOnlySpan<byte> frame) =>
        frame.Length == FrameBytes && frame[9] is >= 1 and <= 4 and var components && ReadUInt16BigEndian(frame[2..]) == 8 + (3 * components)
            ? ImageSize.Of(ReadUInt16BigEndian(frame[7..]), ReadUInt16BigEndian(frame[5..]))
            : null;
}
