using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Api.Tests.McMatias;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Api.Tests.SmartSales;
using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Idempotency;

/// No door that writes gets by without looking at the key: what is no key is refused at each of them, by somebody who may do everything.
public sealed partial class EveryDoorTests
{
    private const string English = "Idempotency-Key must be 1 to 255 visible ASCII characters, sent once.";
    private const string Spanish = "Idempotency-Key debe tener de 1 a 255 caracteres ASCII visibles y enviarse una sola vez.";

    [Fact]
    public async Task PointOfSale_heeds_keys_at_every_door()
    {
        await using var host = await PosHost.Start();
        var admin = (await host.Admin()).WithKey(" ");
        await Check(host.Http, "pos", (method, path) => admin.Send(method, path), "1", $$"""{"detail": "{{English}}"}""");
    }

    [Fact]
    public async Task SmartSales_heeds_keys_at_every_door()
    {
        await using var host = await SmartSalesHost.Start();
        var admin = (await host.Admin()).WithKey(" ");
        await Check(host.Http, "smartsales", (method, path) => admin.Send(method, path), "1", $$"""{"detail": "{{English}}"}""");
    }

    [Fact]
    public async Task McMatias_heeds_keys_at_every_door()
    {
        await using var host = await McMatiasHost.Start();
        var admin = (await host.Admin()).WithKey(" ");
        await Check(host.Http, "mcmatias", (method, path) => admin.Send(method, path), "1", $$"""{"detail": "{{Spanish}}"}""");
    }

    [Fact]
    public async Task LocalSim_heeds_keys_at_every_door()
    {
        await using var host = await LocalSimHost.Start();
        var admin = (await host.Admin()).WithKey(" ");
        await Check(host.Http, "localsim", (method, path) => admin.Send(method, path), "1", $$"""{"detail": "{{Spanish}}"}""");
    }

    [Fact]
    public async Task Stockly_heeds_keys_at_every_door()
    {
        await using var host = await StocklyHost.Start();
        var owner = await host.Owner();
        var keyed = owner.WithKey(" ");
        await Check(host.Http, "stockly", (method, path) => keyed.Send(method, path), owner.CompanyId, $$"""{"success": false, "error": "{{English}}"}""");
    }

    private static async Task Check(HttpClient http, string module, Func<string, string, Task<Reply>> send, string id, string refusal)
    {
        var document = JsonNode.Parse(await http.GetStringAsync(new Uri($"/{module}/openapi.json", UriKind.Relative)))!;
        var writes = (from path in document["paths"]!.AsObject()
                      from operation in path.Value!.AsObject()
                      where operation.Key is "post" or "put" or "patch" or "delete"
                      select (Method: operation.Key.ToUpperInvariant(), Path: path.Key, Operation: operation.Value!.AsObject())).ToList();
        Assert.InRange(writes.Count, 15, 200);

        foreach (var (method, path, operation) in writes)
        {
            (await send(method, Parameter().Replace(path, id))).IsExactly(400, refusal);
            var isSigned = operation["parameters"] is not JsonArray parameters || parameters.All(one => one!["name"]!.ToString() != Keys.Header);
            Assert.True(!isSigned || path.EndsWith("webhook", StringComparison.Ordinal), $"{method} {path} does not say that it takes a key");
        }
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
