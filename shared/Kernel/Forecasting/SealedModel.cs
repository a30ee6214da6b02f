using System.Security.Cryptography;
using static System.Buffers.Binary.BinaryPrimitives;

namespace Mostrador.Kernel.Forecasting;

/// <summary>
/// The cover of every stored model: what it is, in which version of its format, how long it is, and a checksum (SHA-256) over all of
/// that and the content. Only what was written whole and is still the same can be opened.
/// </summary>
/// <param name="Magic">Four letters that say what kind of model it is.</param>
/// <param name="Version">Of the format.</param>
public sealed record SealedModel(string Magic, ushort Version)
{
    private const int Letters = 4;
    private const int Head = Letters + sizeof(ushort) + sizeof(int);

    /// <summary>More than any shop's model has; a longer file is not one.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>All of a stored model, which need not say how long it is.</summary>
    /// <exception cref="UnreadableModelException">It is longer than a model can be.</exception>
    public static async Task<byte[]> Whole(Stream stored, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        var part = new byte[64 * 1024];
        for (var read = await stored.ReadAsync(part, cancellation); read > 0; read = await stored.ReadAsync(part, cancellation))
        {
            if (whole.Length + read > MostBytes)
                throw new UnreadableModelException("The model is too long.");
            whole.Write(part.AsSpan(0, read));
        }

        return whole.ToArray();
    }

    /// <summary>Content under its cover.</summary>
    public byte[] Seal(ReadOnlySpan<byte> content)
    {
        var model = new byte[Head + content.Length + SHA256.HashSizeInBytes];
        for (var letter = 0; letter < Letters; letter++)
            model[letter] = (byte)Magic[letter];
        WriteUInt16LittleEndian(model.AsSpan(Letters), Version);
        WriteInt32LittleEndian(model.AsSpan(Letters + sizeof(ushort)), content.Length);
        content.CopyTo(model.AsSpan(Head));
        SHA256.HashData(model.AsSpan(0, Head + content.Length), model.AsSpan(Head + content.Length));
        return model;
    }

    /// <summary>The content, if everything is as it was sealed.</summary>
    /// <exception cref="UnreadableModelException">It is not.</exception>
    public ReadOnlySpan<byte> Open(ReadOnlySpan<byte> model)
    {
        if (model.Length < Head + SHA256.HashSizeInBytes)
            throw new UnreadableModelException("The model is too short.");
        for (var letter = 0; letter < Letters; letter++)
        {
            if (model[letter] != Magic[letter])
                throw new UnreadableModelException("This is no model of this kind.");
        }

        if (ReadUInt16LittleEndian(model[Letters..]) is var version && version != Version)
            throw new UnreadableModelException($"The model has format {version}; this app reads format {Version}.");
        if (ReadInt32LittleEndian(model[(Letters + sizeof(ushort))..]) != model.Length - Head - SHA256.HashSizeInBytes)
            throw new UnreadableModelException("The model is not whole.");
        var signed = model[..^SHA256.HashSizeInBytes];
        return SHA256.HashData(signed).AsSpan().SequenceEqual(model[signed.Length..])
            ? signed[Head..]
            : throw new UnreadableModelException("The model is damaged: its checksum is wrong.");
    }
}
