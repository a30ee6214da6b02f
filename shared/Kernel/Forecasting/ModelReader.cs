using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Forecasting;

/// <summary>Reads the content of a model and believes none of it: every number is checked before memory is taken for it.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> _rest = content;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A number within bounds.</summary>
    public int Number(int least, int most) =>
        ReadInt32LittleEndian(Take(sizeof(int))) is var number && number >= least && number <= most ? number : throw Wrong();

    /// <summary>How many things follow, each of which takes at least so many bytes: never more than can follow.</summary>
    public int Count(int bytesEach) => Number(0, Math.Max(0, _rest.Length - sizeof(int)) / bytesEach);

    public double Real() => ReadDoubleLittleEndian(Take(sizeof(double))) is var real && double.IsFinite(real) ? real : throw Wrong();

    /// <summary>Seven bits in each byte, the lowest first; all but the last have the eighth bit set.</summary>
    public int Varied()
    {
        var number = 0L;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Take(1)[0];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                return number <= int.MaxValue ? (int)number : throw Wrong();
        }

        throw Wrong();
    }

    public static UnreadableModelException Wrong() => new("The model contradicts itself.");

    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (bytes > _rest.Length)
            throw Wrong();
        var taken = _rest[..bytes];
        _rest = _rest[bytes..];
        return taken;
    }
}
