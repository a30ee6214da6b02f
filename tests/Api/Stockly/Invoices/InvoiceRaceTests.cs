namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Section 7, what concerns invoices.
public sealed class InvoiceRaceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const int Few = 8;
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public Task Parallel_invoices_have_consecutive_numbers_in_each_company() => Race.Repeat(async () =>
    {
        var (one, two) = ((await _host.Owner()).At("2025-10-22T18:00:00Z"), (await _host.Owner()).At("2025-10-22T18:00:00Z"));
        var (ofOne, ofTwo) = (await one.Sold(), await two.Sold());

        var replies = await Race.Together(i => i % 2 == 0
            ? one.Post("/invoices", new { sale_id = ofOne })
            : two.Post("/invoices", new { sale_id = ofTwo }));

        var expected = Enumerable.Range(1, Race.Clients / 2).Select(i => $"INV-2025-{i:D5}");
        Assert.Equal(expected, replies.Where((_, i) => i % 2 == 0).Select(reply => reply.Is(201).Of("invoice_number")).Order(StringComparer.Ordinal));
        Assert.Equal(expected, replies.Where((_, i) => i % 2 == 1).Select(reply => reply.Is(201).Of("invoice_number")).Order(StringComparer.Ordinal));
        Assert.Equal("10 10 0 0 16800 1680", await one.Figures());
    });

    [Fact]
    public Task Of_parallel_finalizations_one_wins() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();

        var replies = await Race.Together(_ => owner.Patch($"/invoices/{id}/finalize"), Few);

        replies.Are(1, 200, Refused.With("Invoice is already finalized"));
        Assert.Equal("1 0 1 0 1680 1680", await owner.Figures());
    });

    [Fact]
    public Task A_line_beside_a_finalization_is_in_the_totals_or_refused() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();

        var replies = await Race.Together(
            i => i == 3 ? owner.Patch($"/invoices/{id}/finalize") : owner.Post($"/invoices/{id}/line-items", InvoiceShop.Item("shipping", 10)), Few);

        replies[3].Is(200);
        var lines = replies.Where((_, i) => i != 3).ToArray();
        lines.Are(lines.Count(reply => reply.Status == 201), 201, Refused.With("Cannot add items to finalized invoices"));
        var added = 10 * lines.Count(reply => reply.Status == 201);
        Assert.Equal($"{1500 + added} / 180 / {1680 + added}", await owner.TotalsOf(id));
        Assert.Equal($"1 0 1 0 {1680 + added} {1680 + added}", await owner.Figures());
    });

    [Fact]
    public Task A_sale_is_undone_or_invoiced_for_good_never_both() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var product = await owner.StockProduct(stock: 5);
        var sale = (await owner.Sell(product))["id"]!.GetValue<string>();
        var id = await owner.InvoiceId(sale);

        var replies = await Race.Together(i => (i % 3) switch
        {
            0 => owner.Patch($"/invoices/{id}/finalize"),
            1 => owner.Delete($"/sales/{sale}"),
            _ => owner.Post("/invoices", new { sale_id = sale }),
        }, Few);

        var isUndone = (await owner.Get($"/sales/{sale}")).Status == 404;
        Assert.Equal(isUndone ? 5 : 4, await owner.StockOf(product));
        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 201 or 400 or 404 or 409, reply.ToString()));
        Assert.Equal(isUndone ? 0 : 1, replies.Where((_, i) => i % 3 == 0).Count(reply => reply.Status == 200));
        Assert.Equal(isUndone ? 0 : 1 + replies.Where((_, i) => i % 3 == 2).Count(reply => reply.Status == 201), (await owner.Get("/invoices")).Total());
        if (isUndone)
            Assert.Equal("0 0 0 0 0 0", await owner.Figures());
    });

    [Fact]
    public Task Changes_beside_each_other_are_all_kept() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();

        var replies = await Race.Together(i => i % 2 == 0
            ? owner.Post($"/invoices/{id}/generate-pdf")
            : owner.Post($"/invoices/{id}/line-items", InvoiceShop.Item("shipping", 10)), Few);

        Assert.All(replies, reply => Assert.True(reply.Status is 200 or 201, reply.ToString()));
        Assert.Equal("1540 / 180 / 1720", await owner.TotalsOf(id));
        Assert.Equal("1 1 0 0 1720 1720", await owner.Figures());
        (await owner.Get($"/invoices/{id}/download-pdf")).Is(200);
    });
}
