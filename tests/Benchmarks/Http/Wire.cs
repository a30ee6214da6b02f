using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mostrador.Benchmarks.Http;

/// <summary>
/// One keep-alive connection, blocking and without a library on top: the load shares the machine with the server, so each
/// cycle that it does not need goes to the server.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;
    private int _bodyStart;

    public Wire(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>What follows the header of the last answer; with chunk sizes, if it came in chunks.</summary>
    public ReadOnlySpan<byte> Body => _buffer.AsSpan(_bodyStart, _length - _bodyStart);

    /// <summary>Sends a request and receives the whole answer.</summary>
    /// <returns>The status.</returns>
    public int Exchange(ReadOnlySpan<byte> request)
    {
        while (!request.IsEmpty)
            request = request[_socket.Send(request)..];
        _length = 0;
        _bodyStart = 0;
        while (_bodyStart == 0)
        {
            Receive();
            _bodyStart = _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) + 4;
            if (_bodyStart == 3)
                _bodyStart = 0;
        }

        var header = _buffer.AsSpan(0, _bodyStart);
        var status = ((header[9] - '0') * 100) + ((header[10] - '0') * 10) + (header[11] - '0');
        if (Number(header, "Content-Length: "u8) is { } length)
        {
            while (_length < _bodyStart + length)
                Receive();
        }
        else if (header.IndexOf("Transfer-Encoding: chunked"u8) >= 0)
        {
            // The bodies here have no line breaks, so this can only be the last chunk.
            while (!Body.EndsWith("0\r\n\r\n"u8))
                Receive();
        }

        return status;
    }

    /// <summary>The body of the last answer without the sizes of its chunks.</summary>
    public byte[] WholeBody()
    {
        var body = Body;
        if (body.IsEmpty || body[0] is (byte)'{' or (byte)'[')
            return body.ToArray();
        using var whole = new MemoryStream();
        while (true)
        {
            var line = body.IndexOf("\r\n"u8);
            var size = int.Parse(Encoding.ASCII.GetString(body[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                return whole.ToArray();
            whole.Write(body.Slice(line + 2, size));
            body = body[(line + 2 + size + 2)..];
        }
    }

    public void Dispose() => _socket.Dispose();

    private static int? Number(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name)
    {
        var start = header.IndexOf(name);
        return start >= 0 && Utf8Parser.TryParse(header[(start + name.Length)..], out int number, out _) ? number : null;
    }

    private void Receive()
    {
        if (_length == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var received = _socket.Receive(_buffer.AsSpan(_length));
        if (received == 0)
            throw new IOException("The server closed the connection.");
        _length += received;
    }
}
