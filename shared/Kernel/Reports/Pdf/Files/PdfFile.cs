using System.Buffers;
using System.Text;

namespace Mostrador.Kernel.Reports.Pdf.Files;

/// <summary>Writes the objects of a PDF file and the table of where they are.</summary>
internal sealed class PdfFile
{
    private readonly IBufferWriter<byte> _output;
    private readonly List<long> _offsets = [];
    private long _length;

    public PdfFile(IBufferWriter<byte> output)
    {
        _output = output;
        Raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count;
    }

    /// <summary>Writes an object and returns its number.</summary>
    public int Object(string body) => Object(Reserve(), body);

    /// <summary>Writes an object under a reserved number.</summary>
    public int Object(int number, string body)
    {
        Begin(number);
        Raw($"{body}\nendobj\n");
        return number;
    }

    /// <summary>Writes a stream as it is, compressed or not, and returns its number.</summary>
    public int Stream(string entries, ReadOnlySpan<byte> bytes)
    {
        var number = Reserve();
        Begin(number);
        Raw($"<<{entries}/Length {bytes.Length}>>\nstream\n");
        _output.Write(bytes);
        _length += bytes.Length;
        Raw("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Writes the table of objects and the way to it.</summary>
    public void End(int catalog, int information)
    {
        var start = _length;
        Raw($"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in _offsets)
            Raw($"{offset:D10} 00000 n \n");
        Raw($"trailer\n<</Size {_offsets.Count + 1}/Root {catalog} 0 R/Info {information} 0 R>>\nstartxref\n{start}\n%%EOF\n");
    }

    private void Begin(int number)
    {
        _offsets[number - 1] = _length;
        Raw($"{number} 0 obj\n");
    }

    private void Raw(string text) => _length += Encoding.Latin1.GetBytes(text, _output);
}
