using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.McMatias.Repairs;

/// What repairs are called (contract 4.12). Each test has a year for itself.
public sealed class RepairNumberTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Numbers_that_nobody_sent_are_counted_by_the_year_in_La_Paz_over_all_branches()
    {
        var (admin, cashier, customer) = (await Host.Admin(), await Host.Cashier(), await Host.Customer());

        Assert.Equal("ST-2030-00001", await Number(admin.At("2031-01-01T03:59:59Z"), Json("null")));
        Assert.Equal("ST-2031-00001", await Number(cashier.At("2031-01-01T04:00:00Z"), Json("\"\"")));
        Assert.Equal("ST-2031-00002", await Number(admin.At("2031-05-06T00:00:00Z"), Json("\"  \"")));
        Assert.Equal("ST-2031-00003", await Number(cashier.At("2031-05-06T00:00:00Z"), Bodies.Multipart(("id_cliente", $"{customer}"))));
        Assert.Equal("ST-2031-00004", await Number(cashier.At("2031-05-06T00:00:00Z"), Bodies.Form(("id_cliente", $"{customer}"), ("numero_servicio", ""))));

        HttpContent Json(string sent) => Bodies.Json($$"""{"id_cliente": {{customer}}, "numero_servicio": {{sent}}}""");
    }

    [Fact]
    public async Task A_refused_repair_takes_no_number_and_that_of_a_deleted_one_is_not_given_out_again()
    {
        var cashier = (await Host.Cashier()).At("2032-05-06T00:00:00Z");

        Assert.Equal("ST-2032-00001", await Generated(cashier));
        (await cashier.Post(Workshop.Path, new { id_cliente = 999999 })).Is(400);
        (await cashier.Post(Workshop.Path, new { id_cliente = await Host.Customer(), numero_servicio = "OTRO-2032" })).Is(201);
        Assert.Equal("ST-2032-00002", await Generated(cashier));
        var last = (await cashier.Get($"{Workshop.Path}?page=last")).Each("id_servicio")[^1];
        (await cashier.Delete(Workshop.Of(long.Parse(last, System.Globalization.CultureInfo.InvariantCulture)))).Is(204);
        Assert.Equal("ST-2032-00003", await Generated(cashier));
    }

    [Fact]
    public async Task Numbers_that_somebody_sent_are_skipped_however_many()
    {
        var cashier = (await Host.Cashier()).At("2033-05-06T00:00:00Z");
        (await cashier.Post(Workshop.Path, new { id_cliente = await Host.Customer(), numero_servicio = "st-2033-00001" })).Is(201);
        var moved = await Host.TakeIn(cashier);
        Assert.Equal("ST-2033-00002", (await cashier.Get(Workshop.Of(moved)))["numero_servicio"]);
        (await cashier.Patch(Workshop.Of(moved), new { numero_servicio = "ST-2033-00003" })).Is(200);
        Assert.Equal("ST-2033-00004", await Generated(cashier));

        await Host.Store(transaction =>
        {
            foreach (var number in Enumerable.Range(5, 90))
                transaction.Claim("mcmatias-repair-number", $"st-2033-{number:D5}", "nobody");
            return Task.CompletedTask;
        });
        await Host.Store(transaction =>
        {
            foreach (var number in Enumerable.Range(95, 90))
                transaction.Claim("mcmatias-repair-number", $"st-2033-{number:D5}", "nobody");
            return Task.CompletedTask;
        });
        Assert.Equal("ST-2033-00185", await Generated(cashier));
        Assert.Equal("ST-2033-00186", await Generated(cashier));
    }

    [Fact]
    public async Task Numbers_beyond_the_fifth_digit_grow()
    {
        await Host.Store(transaction =>
        {
            transaction.Create(new Counter { Key = "mcmatias-repairs-2034", Last = 99_999 });
            return Task.CompletedTask;
        });

        Assert.Equal("ST-2034-100000", await Generated((await Host.Admin()).At("2034-05-06T00:00:00Z")));
    }

    [Theory]
    [InlineData("\" SRV-2024-ñandú \"", "SRV-2024-ñandú")]
    [InlineData("20240001", "20240001")]
    [InlineData("\"éééééééééééééééééééé\"", "éééééééééééééééééééé")]
    public async Task A_number_that_was_sent_is_kept(string sent, string kept)
    {
        var cashier = await Host.Cashier();
        var repair = (await cashier.Post(Workshop.Path, Bodies.Json($$"""{"id_cliente": {{await Host.Customer()}}, "numero_servicio": {{sent}}}"""))).Is(201);

        Assert.Equal(kept, repair["numero_servicio"]);
        Assert.Equal(kept, (await cashier.Get(Workshop.Of(repair.Number("id_servicio"))))["numero_servicio"]);
    }

    [Fact]
    public async Task A_number_is_unique_without_case_and_accents_over_all_branches()
    {
        var (cashier, other) = (await Host.Cashier(), await Host.Cashier());
        var (number, customer) = ($"Reparación-{Unique.Number()}", await Host.Customer());
        (await other.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = number })).Is(201);
        var mine = await Host.TakeIn(cashier, customer);
        var same = number.Replace('ó', 'O').ToUpperInvariant();

        (await cashier.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = same })).Is(400, Workshop.NumberTaken);
        (await cashier.Post(Workshop.Path, new { id_cliente = 0, numero_servicio = same })).Is(400, """
            {"numero_servicio": ["Ya existe servicio tecnico con este numero servicio."],
             "id_cliente": ["Clave primaria \"0\" inválida - objeto no existe."]}
            """);
        (await cashier.Patch(Workshop.Of(mine), new { numero_servicio = same })).Is(400, Workshop.NumberTaken);
        (await cashier.Put(Workshop.Of(mine), new { id_cliente = customer, numero_servicio = $" {same} " })).Is(400, Workshop.NumberTaken);
    }

    [Fact]
    public async Task A_number_changes_and_what_says_nothing_keeps_it()
    {
        var cashier = await Host.Cashier();
        var (first, second, customer) = (Unique.Text("srv"), Unique.Text("srv"), await Host.Customer());
        var path = Workshop.Of((await cashier.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = first })).Is(201).Number("id_servicio"));

        Assert.Equal(first.ToUpperInvariant(), await Changed(Bodies.Json($$"""{"numero_servicio": "{{first.ToUpperInvariant()}}"}""")));
        Assert.Equal(second, await Changed(Bodies.Multipart(("numero_servicio", second))));
        foreach (var nothing in new[]
        {
            Bodies.Json("""{"numero_servicio": null}"""), Bodies.Json("""{"numero_servicio": "  "}"""), Bodies.Form(("numero_servicio", "")),
            Bodies.Multipart(("numero_servicio", ""), ("estado", "Entregado")),
        })
            Assert.Equal(second, await Changed(nothing));
        Assert.Equal(second, (await cashier.Put(path, new { id_cliente = customer })).Is(200)["numero_servicio"]);
        (await cashier.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = second })).Is(400, Workshop.NumberTaken);
        (await cashier.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = first })).Is(201);
        (await cashier.Delete(path)).Is(204);
        (await cashier.Post(Workshop.Path, new { id_cliente = customer, numero_servicio = second })).Is(201);

        async Task<string> Changed(HttpContent body) => (await cashier.Patch(path, body)).Is(200)["numero_servicio"];
    }

    private async Task<string> Generated(McMatiasClient client) => await Number(client, Bodies.Json($$"""{"id_cliente": {{await Host.Customer()}}}"""));

    private static async Task<string> Number(McMatiasClient client, HttpContent body) =>
        (await client.Post(Workshop.Path, body)).Is(201)["numero_servicio"];
}
