using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.Api.Tests.LocalSim;

/// Files with more rows than one transaction holds.
public sealed class StepwiseUploadTests : IAsyncLifetime
{
    private readonly ManualClock _time = new(DateTimeOffset.Parse("2025-10-01T13:00:00Z", null));
    private LocalSimHost _host = null!;
    private LocalSimClient _seller = null!;

    public async Task InitializeAsync()
    {
        _host = await LocalSimHost.Start(options => options.Time = _time);
        _seller = await _host.Seller();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_large_file_is_registered_whole()
    {
        (await _seller.At("2025-09-15T15:00:00Z").Upload(Rows("L", 30))).Is(200, """{"message": "Archivo procesado correctamente, 600 SIMs registradas."}""");

        var lots = (await _seller.Get("/sims/lotes")).Is(200).Object["lotes"]!.AsArray();
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"L{i:D4}"), lots.Select(lot => (string)lot!["lote_id"]!));
        Assert.Equal(600, (await _seller.Get("/sims/")).Is(200).Object["sims"]!.AsArray().Count);
        Assert.Equal(600, (int)(await _seller.Get("/dashboard/inventario")).Is(200).Object["stock_por_plan"]![0]!["total"]!);
        Assert.Empty((await _host.Stored.UploadBook()).Open);
        (await _seller.Post("/sims/asignar_plan/L0007?plan=R7D")).Is(200);
    }

    [Fact]
    public async Task An_error_in_the_last_lot_of_a_large_file_stores_nothing_of_it()
    {
        var known = await _host.Lot(1, id: "A");
        var before = (await _seller.Get("/sims/")).Text;

        (await _seller.Upload([.. Rows("L", 30), LotBook.Row("Z", known.Sims[0].Iccid)])).Is(400, """{"detail": "Algunas SIMs del lote Z ya existen en BD."}""");

        Assert.Equal(before, (await _seller.Get("/sims/")).Text);
        Assert.Single(await _host.Stored.Query(DocumentQuery.Over<Lot>()));
        Assert.Single(await _host.Stored.Query(DocumentQuery.Over<SimCard>()));
    }

    [Fact]
    public async Task What_an_upload_has_stored_is_not_seen_before_its_end_by_anybody()
    {
        var rows = Rows("L", 1);
        var upload = await Begun(rows);
        var (iccid, id) = (rows[0][2], Sim.IdOf(rows[0][2]));

        (await _seller.Get("/sims/lotes")).Is(200, """{"lotes": []}""");
        (await _seller.Get("/sims/")).Is(200, """{"sims": []}""");
        (await _seller.Get("/sims/por_lote?lote_id=L0000")).Is(200, """{"sims": []}""");
        (await _seller.Get($"/sims/find-by-code?code={iccid}")).Is(404);
        (await _seller.Get($"/sims/search?msisdn={rows[0][1]}")).Is(404);
        (await _seller.Post("/sims/asignar_plan/L0000?plan=R7D")).Is(404);
        (await _seller.Post("/winred/topup-lote", new { lote_id = "L0000", product_id = 101 })).Is(404, """{"detail": "Lote no encontrado"}""");
        (await _seller.Get("/dashboard/inventario")).Is(200, """{"stock_por_plan": [], "stock_por_operador": [], "alertas_bajo_stock": [], "total_alertas": 0}""");
        await _host.Store(async transaction => Assert.Null(await new StockChange(transaction).Sim(id)));

        await _host.Store(transaction => transaction.CloseUpload(upload));
        (await _seller.Get($"/sims/find-by-code?code={iccid}")).Is(200);
        Assert.Equal(20, (await _seller.Get("/sims/")).Is(200).Object["sims"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_a_killed_upload_has_left_is_taken_away_by_the_timer_once_it_is_old()
    {
        await Begun(Rows("L", 3), age: TimeSpan.FromMinutes(1));
        await _host.RunFunction("localsim-undo-uploads");
        Assert.Equal(3, (await _host.Stored.Query(DocumentQuery.Over<Lot>())).Count);

        await Begun(Rows("M", 9), age: TimeSpan.FromMinutes(3));
        await _host.RunFunction("localsim-undo-uploads");

        Assert.Equal(["L0000", "L0001", "L0002"], (await _host.Stored.Query(DocumentQuery.Over<Lot>())).Select(lot => lot.Id).Order());
        Assert.Equal(60, (await _host.Stored.Query(DocumentQuery.Over<SimCard>())).Count);
        Assert.Single((await _host.Stored.UploadBook()).Open);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task The_same_file_again_after_a_kill_waits_a_little_and_is_registered(int lots)
    {
        var rows = Rows("L", lots);
        await Begun(rows);

        var upload = _seller.Upload(rows);
        while (await Task.WhenAny(upload, Task.Delay(20)) != upload)
            _time.Advance(TimeSpan.FromSeconds(1));

        (await upload).Is(200);
        Assert.Equal(lots, (await _seller.Get("/sims/lotes")).Is(200).Object["lotes"]!.AsArray().Count);
        Assert.Empty((await _host.Stored.UploadBook()).Open);
    }

    [Fact]
    public async Task An_upload_that_meets_one_that_goes_on_waits_for_its_end()
    {
        var rows = Rows("L", 1);
        var upload = await Begun(rows);
        var second = _seller.Upload(rows);
        await Task.WhenAny(second, Task.Delay(400));
        Assert.False(second.IsCompleted);

        await _host.Store(transaction => transaction.CloseUpload(upload));

        (await second).Is(400, """{"detail": "El lote L0000 ya existe."}""");
    }

    [Fact]
    public async Task An_upload_that_was_given_up_stores_nothing_more()
    {
        using var scope = _host.Services.CreateScope();
        var undo = scope.ServiceProvider.GetRequiredService<UndoUpload>();
        var upload = await Begun([]);
        await undo.Run(upload);

        Assert.Null(await _host.Stored.Peek<Upload>(upload));
        Assert.Empty((await _host.Stored.UploadBook()).Open);
        await undo.Run(upload);
    }

    [Fact]
    public Task Of_parallel_uploads_of_one_large_file_one_succeeds() => Race.Repeat(async () =>
    {
        var lot = Unique.Text("L");
        var file = LotBook.Of(Rows(lot, 6));

        var replies = await Race.Together(_ => _seller.Upload(file), clients: 6);

        replies.Are(winners: 1, 200, $$"""{"detail": "El lote {{lot}}0000 ya existe."}""");
        await Everything();
    });

    [Fact]
    public Task Of_large_files_that_share_an_ICCID_one_succeeds() => Race.Repeat(async () =>
    {
        var (id, shared) = (Unique.Text("L"), LotBook.Iccid());

        var replies = await Race.Together(i => _seller.Upload([.. Rows($"{id}{i}-", 6), LotBook.Row($"{id}{i}-9999", shared)]), clients: 4);

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal(3, replies.Count(reply => reply.Status == 400 && reply["detail"].StartsWith("Algunas SIMs del lote", StringComparison.Ordinal)));
        await Everything();
    });

    [Fact]
    public Task Of_a_large_and_small_files_that_share_an_ICCID_one_succeeds() => Race.Repeat(async () =>
    {
        var (id, shared) = (Unique.Text("L"), LotBook.Iccid());

        var replies = await Race.Together(i => _seller.Upload([.. Rows($"{id}{i}-", i % 2 == 0 ? 6 : 1), LotBook.Row($"{id}{i}-9999", shared)]), clients: 6);

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal(5, replies.Count(reply => reply.Status == 400));
        await Everything();
    });

    private static List<string[]> Rows(string lot, int lots) => [.. Enumerable.Range(0, lots).SelectMany(i => LotBook.Rows($"{lot}{i:D4}"))];

    // What is stored is what is shown: nobody has left anything behind.
    private async Task Everything()
    {
        var lots = await _host.Stored.Query(DocumentQuery.Over<Lot>());
        Assert.Empty((await _host.Stored.UploadBook()).Open);
        Assert.Empty(await _host.Stored.Query(DocumentQuery.Over<Upload>()));
        Assert.Equal(lots.Count, (await _seller.Get("/sims/lotes")).Is(200).Object["lotes"]!.AsArray().Count);
        Assert.Equal(lots.Sum(lot => lot.Sims.Count), await _host.Stored.Count(DocumentQuery.Over<SimCard>()));
        Assert.Equal(lots.Count, (await _host.Stored.Query(DocumentQuery.Over<Shelf>())).Sum(shelf => shelf.Lots));
    }

    // An upload whose process was killed in the middle; answers its number.
    private async Task<long> Begun(List<string[]> rows, TimeSpan age = default)
    {
        var number = 0L;
        await _host.Store(async transaction => number = await transaction.OpenUpload(_time.GetUtcNow() - age));
        foreach (var lot in rows.GroupBy(row => row[0]))
        {
            await _host.Store(transaction =>
            {
                var sims = lot.Select(row => new Sim { Id = Sim.IdOf(row[2]), Number = row[1], Iccid = row[2] }).ToList();
                transaction.Create(new Lot { Id = lot.Key, Operator = "CLARO", RegisteredAt = _time.GetUtcNow(), Sims = sims, Upload = number });
                foreach (var sim in sims)
                    transaction.Create(new SimCard { Id = sim.Id, Number = sim.Number, LotId = lot.Key, Upload = number });
                return Task.CompletedTask;
            });
        }

        return number;
    }
}
