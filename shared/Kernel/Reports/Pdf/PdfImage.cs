using Mostrador.Kernel.Reports.Pdf.Files;
using Mostrador.Kernel.Reports.Pdf.Images;

namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>A picture, read once and ready for any number of documents.</summary>
public sealed class PdfImage
{
    /// <summary>A picture with more pixels is not read.</summary>
    public const int MaxPixels = 24_000_000;

    private readonly string _colorSpace;
    private readonly string _encoding;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly byte[]? _opacity;

    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="colorSpace">Its name in a PDF.</param>
    /// <param name="encoding">How the bytes are packed, and whether their colours are inverted, as entries of a PDF.</param>
    /// <param name="bytes">Colours.</param>
    /// <param name="opacity">How opaque each pixel is, packed; null = entirely.</param>
    internal PdfImage(int width, int height, string colorSpace, string encoding, ReadOnlyMemory<byte> bytes, byte[]? opacity = null)
    {
        (Width, Height) = (width, height);
        (_colorSpace, _encoding, _bytes, _opacity) = (colorSpace, encoding, bytes, opacity);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Reads a JPEG or PNG file; null when it is neither, broken, cut off or too large.</summary>
    /// <param name="file">Must not change as long as the picture is used.</param>
    public static PdfImage? Read(ReadOnlyMemory<byte> file) => JpegFile.Read(file) ?? PngFile.Read(file);

    internal static bool IsReasonable(long width, long height) => width > 0 && height > 0 && width * height <= MaxPixels;

    /// <summary>Its measures where it fits into these; never larger than a point for a pixel.</summary>
    internal (double Width, double Height) Fit(double maxWidth, double maxHeight)
    {
        var scale = Math.Min(1, Math.Min(maxWidth / Width, maxHeight / Height));
        return (Width * scale, Height * scale);
    }

    /// <summary>Returns its number in a document.</summary>
    internal int Write(PdfFile file)
    {
        var opacity = _opacity is { } alpha
            ? $"/SMask {file.Stream(Entries("/DeviceGray", "/Filter/FlateDecode"), alpha)} 0 R"
            : "";
        return file.Stream(Entries(_colorSpace, _encoding) + opacity, _bytes.Span);
    }

    private string Entries(string space, string encoding) =>
        $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace{space}/BitsPerComponent 8{encoding}";
}
