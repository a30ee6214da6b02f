using System.Net.Sockets;
using System.Text;

namespace Mostrador.Api.Tests.Abuse.Sockets;

/// A connection on which everything can be said, also what no HTTP client would.
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpClient _connection = new();

    private NetworkStream? _stream;

    private NetworkStream Stream => _stream ??= _connection.GetStream();

    public static async Task<Wire> To(Uri address)
    {
        var wire = new Wire();
        await wire._connection.ConnectAsync(address.Host, address.Port);
        return wire;
    }

    /// Sends it; false when the server does not take it any more.
    public async Task<bool> Send(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await Stream.WriteAsync(bytes).AsTask().WaitAsync(Patience);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public Task<bool> Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// Says that nothing more will come.
    public void HalfClose() => _connection.Client.Shutdown(SocketShutdown.Send);

    /// All that comes until the server ends the connection; a reset is an end.
    public async Task<string> ReadToEnd()
    {
        var text = new StringBuilder();
        while (await Read() is { Length: > 0 } more)
            text.Append(more);
        return text.ToString();
    }

    /// What comes until these words have come.
    public async Task<string> ReadUntil(params string[] words)
    {
        var text = new StringBuilder();
        while (!words.All(word => text.ToString().Contains(word, StringComparison.Ordinal)) && await Read() is { Length: > 0 } more)
            text.Append(more);
        return text.ToString();
    }

    public void Dispose() => _connection.Dispose();

    private async Task<string> Read()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            return Encoding.UTF8.GetString(buffer, 0, await Stream.ReadAsync(buffer).AsTask().WaitAsync(Patience));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
