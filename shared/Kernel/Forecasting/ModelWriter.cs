using System.Buffers;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Forecasting;

/// <summary>Writes what <see cref="ModelReader"/> reads.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _content = new();

    public ReadOnlySpan<byte> Content => _content.WrittenSpan;

    public void Number(int number)
    {
        WriteInt32LittleEndian(_content.GetSpan(sizeof(int)), number);
        _content.Advance(sizeof(int));
    }

    public void Real(double real)
    {
        WriteDoubleLittleEndian(_content.GetSpan(sizeof(double)), real);
        _content.Advance(sizeof(double));
    }

    public void Varied(int number)
    {
        var span = _content.GetSpan(5);
        var length = 0;
        for (var rest = (uint)number; ; rest >>= 7)
        {
            span[length++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
                break;
        }

        _content.Advance(length);
    }
}
