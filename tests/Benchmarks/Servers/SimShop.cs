using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A shop of Local SIM with 50,000 SIMs, which came in one file.</summary>
internal sealed class SimShop : IDisposable
{
    public const int Sims = 50_000;
    private const int Lot = 20;
    private const string Base = "/localsim/api/";

    private readonly HttpClient _http;

    private SimShop(Uri server) => _http = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>How long the upload took.</summary>
    public TimeSpan Uploading { get; private set; }

    /// <summary>A shop with its SIMs, on a server that has none.</summary>
    public static async Task<SimShop> Fill(ServerProcess server, byte[] workbook)
    {
        var shop = new SimShop(server.Address);
        var login = await shop._http.PostAsJsonAsync($"{Base}auth/login", new { username = "admin", password = "Admin123!" });
        var token = (string)(await login.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
        shop._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "lotes.xlsx" } };
        var start = Stopwatch.GetTimestamp();
        using var answer = await shop._http.PostAsync($"{Base}sims/upload_lotes", form);
        shop.Uploading = Stopwatch.GetElapsedTime(start);
        answer.EnsureSuccessStatusCode();
        return shop;
    }

    /// <summary>A workbook of all SIMs.</summary>
    public static byte[] Workbook()
    {
        using var output = new MemoryStream();
        using (var book = new Workbook(output, new ReportMetadata("SIMs", "Mostrador", DateTimeOffset.UnixEpoch)))
        {
            var sheet = book.Sheet(new SheetLayout("SIMs", new("lote_id"), new("numero_linea"), new("iccid"), new("operador")));
            for (var i = 0; i < Sims; i++)
                sheet.Row($"L{i / Lot:D5}", $"3{200_000_000 + i}", $"8957000{i * 7919L:D12}", i / Lot % 3 == 0 ? "TIGO" : "CLARO");
        }

        return output.ToArray();
    }

    /// <summary>The body of an answer.</summary>
    public Task<byte[]> Get(string path) => _http.GetByteArrayAsync(Base + path);

    /// <summary>How long an answer takes until its last byte is there, in milliseconds: the median of some.</summary>
    public async Task<double> Time(string address)
    {
        var times = new List<double>();
        for (var i = 0; i < 15; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await _http.GetByteArrayAsync(address);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    public void Dispose() => _http.Dispose();
}
