using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Mostrador.Stockly.Pictures;

/// <summary>Files that come as text: base64, with or without a <c>data:image/…;base64,</c> before it.</summary>
public static class Base64Picture
{
    /// <summary>The bytes; null when the text is no base64.</summary>
    public static byte[]? Decode(JsonElement text)
    {
        // The characters as they were sent: a picture as a .NET text would be there three times.
        var sent = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        if (sent.Contains((byte)'\\'))
            sent = Encoding.UTF8.GetBytes(text.GetString()!);
        if (sent.StartsWith("data:"u8))
            sent = sent[(sent.IndexOf((byte)',') + 1)..];
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(sent.Length)];
        if (Base64.DecodeFromUtf8(sent, bytes, out _, out var length) != OperationStatus.Done)
            return null;
        Array.Resize(ref bytes, length);
        return bytes;
    }
}
