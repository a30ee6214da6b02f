namespace Mostrador.Api.Tests.LocalSim;

public sealed class UploadRaceTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    [Fact]
    public Task Of_parallel_uploads_of_one_file_one_succeeds() => Race.Repeat(async () =>
    {
        var (seller, lot) = (await fixture.Host.Seller(), Unique.Text("L"));
        var file = LotBook.Of(LotBook.Rows(lot));

        var replies = await Race.Together(_ => seller.Upload(file));

        replies.Are(winners: 1, 200, $$"""{"detail": "El lote {{lot}} ya existe."}""");
        Assert.Equal(20, (await seller.Get($"/sims/por_lote?lote_id={lot}")).Is(200).Object["sims"]!.AsArray().Count);
    });

    [Fact]
    public Task Of_parallel_uploads_that_share_an_ICCID_one_succeeds() => Race.Repeat(async () =>
    {
        var (seller, lot, shared) = (await fixture.Host.Seller(), Unique.Text("L"), LotBook.Iccid());

        var replies = await Race.Together(i => seller.Upload([.. LotBook.Rows($"{lot}-{i}", 5), LotBook.Row($"{lot}-{i}", shared)]));

        Assert.Single(replies, reply => reply.Status == 200);
        for (var i = 0; i < replies.Length; i++)
        {
            if (replies[i].Status != 200)
                replies[i].Is(400, $$"""{"detail": "Algunas SIMs del lote {{lot}}-{{i}} ya existen en BD."}""");
            Assert.Equal(replies[i].Status == 200 ? 6 : 0, (await seller.Get($"/sims/por_lote?lote_id={lot}-{i}")).Is(200).Object["sims"]!.AsArray().Count);
        }
    });

    [Fact]
    public Task Plans_given_in_parallel_leave_one_of_them_on_all_SIMs() => Race.Repeat(async () =>
    {
        var (seller, lot) = (await fixture.Host.Seller(), await fixture.Host.Lot(10));

        foreach (var reply in await Race.Together(i => seller.Post($"/sims/asignar_plan/{lot.Id}?plan=R{i}D")))
            reply.Is(200);

        var sims = (await seller.Get($"/sims/por_lote?lote_id={lot.Id}")).Is(200).Object["sims"]!.AsArray();
        Assert.Single(sims.Select(sim => (string)sim!["plan_asignado"]!).Distinct());
    });
}
