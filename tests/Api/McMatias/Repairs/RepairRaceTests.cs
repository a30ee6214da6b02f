using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Repairs;
using Mostrador.McMatias.Users;

namespace Mostrador.Api.Tests.McMatias.Repairs;

/// Section 9, what concerns repairs.
public sealed class RepairRaceTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Repairs_that_many_branches_take_in_at_once_have_different_numbers_without_gaps()
    {
        var (cashier, other, admin) = (await Host.Cashier(), await Host.Cashier(), await Host.Admin());
        McMatiasClient[] callers = [cashier, other, admin];
        var (year, customer) = (2040, await Host.Customer());
        await Race.Repeat(async () =>
        {
            var now = $"{year++}-05-06T00:00:00Z";
            var replies = await Race.Together(i => callers[i % 3].At(now).Post(Workshop.Path, new { id_cliente = customer }));

            Assert.Equal(
                Enumerable.Range(1, Race.Clients).Select(i => $"ST-{now[..4]}-{i:D5}"),
                replies.Select(reply => reply.Is(201)["numero_servicio"]).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Generated_numbers_and_the_same_ones_sent_at_once_are_different()
    {
        var (cashier, customer, year) = (await Host.Cashier(), await Host.Customer(), 2050);
        await Race.Repeat(async () =>
        {
            var now = $"{year++}-05-06T00:00:00Z";
            var replies = await Race.Together(i => cashier.At(now).Post(Workshop.Path, i % 2 == 0
                ? new { id_cliente = customer }
                : new { id_cliente = customer, numero_servicio = $"st-{now[..4]}-{((i / 2) + 1).ToString("D5", CultureInfo.InvariantCulture)}" }));

            var made = replies.Where((reply, i) => i % 2 == 0 || reply.Status == 201).Select(reply => reply.Is(201)["numero_servicio"].ToUpperInvariant()).ToList();
            Assert.Equal(made.Count, made.Distinct().Count());
            foreach (var refused in replies.Where((reply, i) => i % 2 == 1 && reply.Status != 201))
                refused.Is(400, Workshop.NumberTaken);
        });
    }

    [Fact]
    public async Task Of_many_repairs_with_one_number_one_is_taken_in()
    {
        var (cashier, other, customer) = (await Host.Cashier(), await Host.Cashier(), await Host.Customer());
        await Race.Repeat(async () =>
        {
            var number = Unique.Text("SRV");
            (await Race.Together(i => (i % 2 == 0 ? cashier : other).Post(
                Workshop.Path, new { id_cliente = customer, numero_servicio = i % 3 == 0 ? number.ToLowerInvariant() : number })))
                .Are(1, 201, Workshop.NumberTaken);
        });
    }

    [Fact]
    public async Task Of_many_repairs_that_change_to_one_number_one_does()
    {
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());
        var repairs = new List<long>();
        while (repairs.Count < Race.Clients)
            repairs.Add(await Host.TakeIn(cashier, customer));
        await Race.Repeat(async () =>
        {
            var number = Unique.Text("SRV");
            (await Race.Together(i => cashier.Patch(Workshop.Of(repairs[i]), new { numero_servicio = number }))).Are(1, 200, Workshop.NumberTaken);
        });
    }

    [Fact]
    public Task Of_a_customer_s_deletion_and_his_repairs_at_once_only_one_happens() => Race.Repeat(async () =>
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer();

        var replies = await Race.Together(
            i => i == 3 ? cashier.Delete($"/clientes/{customer}/") : cashier.Post(Workshop.Path, new { id_cliente = customer }), 8);

        var taken = replies.Count(reply => reply.Status == 201);
        foreach (var refused in replies.Where((reply, i) => i != 3 && reply.Status != 201))
            refused.Is(400, Refused.NoKey("id_cliente", customer));
        if (replies[3].Status == 204)
            Assert.Equal(0, taken);
        else
            replies[3].Is(400, Refused.InUse);
        Assert.Equal(replies[3].Status == 204 ? null : taken, (await Host.Stored.Peek<Customer>(customer))?.Repairs);
    });

    [Fact]
    public Task Of_a_user_s_deletion_and_repairs_given_to_him_at_once_only_one_happens() => Race.Repeat(async () =>
    {
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());
        var user = (await Host.Cashier(cashier.BranchId)).UserId;
        var repair = await Host.TakeIn(cashier, customer);

        var replies = await Race.Together(
            i => i switch
            {
                3 => cashier.Delete($"/usuarios/{user}/"),
                5 => cashier.Patch(Workshop.Of(repair), new { id_usuario = user }),
                _ => cashier.Post(Workshop.Path, new { id_cliente = customer, id_usuario = user }),
            },
            8);

        var named = await Host.Stored.Query(DocumentQuery.Over<Repair>().Where(Repair.BranchField.Is(cashier.BranchId)));
        Assert.Equal(
            await Host.Stored.Peek<User>(user) is { } left ? left.Uses : 0,
            named.Count(one => one.UserId == user));
        foreach (var refused in replies.Where((reply, i) => i != 3 && reply.Status >= 400))
            refused.Is(400, Refused.NoKey("id_usuario", user));
        Assert.Contains(replies[3].Status, new[] { 204, 400 });
    });

    [Fact]
    public Task Of_many_deletions_one_finds_it_and_it_counts_once() => Race.Repeat(async () =>
    {
        var (cashier, customer) = (await Host.Cashier(), await Host.Customer());
        var (id, _) = (await Host.TakeIn(cashier, customer), await Host.TakeIn(cashier, customer));

        var replies = await Race.Together(i => i % 4 == 0 ? cashier.Patch(Workshop.Of(id), new { descripcion_problema = $"{i}" }) : cashier.Delete(Workshop.Of(id)));

        Assert.Single(replies, reply => reply.Status == 204);
        foreach (var late in replies.Where(reply => reply.Status is not (200 or 204)))
            late.Is(404, Refused.No("ServicioTecnico"));
        Assert.Equal(1, (await Host.Stored.Peek<Customer>(customer))!.Repairs);
    });
}
