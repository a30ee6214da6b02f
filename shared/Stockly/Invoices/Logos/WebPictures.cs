using System.Net;
using System.Net.Sockets;

namespace Mostrador.Stockly.Invoices.Logos;

/// <summary>
/// Fetches small files from the web for whoever may name any address. Where a name leads is decided when the connection is made, by
/// the address that it is made to: a name that says one thing when it is checked and another when it is used gains nothing.
/// </summary>
public sealed class WebPictures : IDisposable
{
    /// <summary>Bytes at most.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    private readonly Func<IPAddress, bool> _mayConnect;
    private readonly HttpClient _http;

    /// <param name="mayConnect">Which addresses may be connected to.</param>
    public WebPictures(Func<IPAddress, bool> mayConnect)
    {
        _mayConnect = mayConnect;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false, // it would connect for us, to wherever
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
        })
        {
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    /// <summary>The file.</summary>
    /// <exception cref="HttpRequestException">It cannot be reached, is refused, is too large, or is elsewhere.</exception>
    public Task<byte[]> Read(Uri address, CancellationToken cancellation) =>
        address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps
            ? _http.GetByteArrayAsync(address, cancellation)
            : throw new HttpRequestException($"The scheme {address.Scheme} is not of the web.");

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = addresses.Where(_mayConnect).ToArray();
        if (allowed.Length == 0)
            throw new HttpRequestException("The address is not on the open internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
