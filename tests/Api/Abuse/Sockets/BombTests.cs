using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Abuse.Sockets;

/// Little that wants to become much: it stays little, measured at the whole process.
public sealed class BombTests(HostOnAPort host) : IClassFixture<HostOnAPort>
{
    private const int MostMegabytes = 450;

    [Fact]
    public async Task A_workbook_that_unpacks_to_half_a_gigabyte_is_refused()
    {
        var token = await Administrator.Token(host.Http, "localsim");
        var book = LotBook.OfXml($"<row>{new string(' ', 500_000_000)}</row>");

        var statuses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Upload(HttpMethod.Post, "/localsim/api/sims/upload_lotes", token, "file", "lotes.xlsx", book)));

        Assert.Equal([400, 400, 400, 400], statuses);
        Assert.InRange(host.PeakMegabytes, 1, MostMegabytes);
        await host.ServesOthers();
    }

    // Sixty thousand by sixty thousand pixels in a few bytes.
    [Fact]
    public async Task A_picture_of_billions_of_pixels_is_not_unpacked()
    {
        var token = await Administrator.Token(host.Http, "mcmatias");
        var picture = Convert.FromHexString("89504E470D0A1A0A0000000D494844520000EA600000EA60080200000000000000").Concat(new byte[2000]).ToArray();

        var status = await Upload(HttpMethod.Post, "/mcmatias/api/servicios_tecnicos", token, "foto_1", "x.png", picture);

        Assert.Equal(400, status);
        Assert.InRange(host.PeakMegabytes, 1, MostMegabytes);
        await host.ServesOthers();
    }

    // Nobody here unpacks bodies: what is packed is what it looks like, no JSON.
    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes($"{{\"name\": \"{new string('x', 100_000_000)}\"}}"));
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(400, await Send(HttpMethod.Post, "/pos/api/suppliers", host.Token, content));
        Assert.InRange(host.PeakMegabytes, 1, MostMegabytes);
        await host.ServesOthers();
    }

    private async Task<int> Upload(HttpMethod method, string path, string token, string name, string file, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), name, file } };
        return await Send(method, path, token, form);
    }

    private async Task<int> Send(HttpMethod method, string path, string token, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await host.Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
