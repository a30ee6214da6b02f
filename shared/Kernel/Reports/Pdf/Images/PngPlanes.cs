using System.IO.Compression;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>Colours and opacities of a picture, packed as its rows come.</summary>
internal sealed class PngPlanes : IDisposable
{
    private readonly PngHeader _header;
    private readonly MemoryStream _packedColor = new();
    private readonly MemoryStream _packedOpacity = new();
    private readonly ZLibStream _colorPacker;
    private readonly ZLibStream _opacityPacker;
    private readonly byte[] _color;
    private readonly byte[] _opacity;
    private bool _isOpaque = true;

    public PngPlanes(PngHeader header)
    {
        _header = header;
        _color = new byte[header.Width * (header.IsGrey ? 1 : 3)];
        _opacity = new byte[header.Width];
        _colorPacker = new ZLibStream(_packedColor, CompressionLevel.Optimal, leaveOpen: true);
        _opacityPacker = new ZLibStream(_packedOpacity, CompressionLevel.Optimal, leaveOpen: true);
    }

    /// <summary>Colours of the row that is being made.</summary>
    public Span<byte> Color => _color;

    /// <summary>Its opacities.</summary>
    public Span<byte> Opacity => _opacity;

    public void EndRow()
    {
        _isOpaque &= !_opacity.AsSpan().ContainsAnyExcept(byte.MaxValue);
        _colorPacker.Write(_color);
        _opacityPacker.Write(_opacity);
    }

    public PdfImage Image()
    {
        Dispose();
        return new PdfImage(
            _header.Width,
            _header.Height,
            _header.IsGrey ? "/DeviceGray" : "/DeviceRGB",
            "/Filter/FlateDecode",
            _packedColor.ToArray(),
            _isOpaque ? null : _packedOpacity.ToArray());
    }

    public void Dispose()
    {
        _colorPacker.Dispose();
        _opacityPacker.Dispose();
    }
}
