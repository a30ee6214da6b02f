namespace Mostrador.Api.Tests.McMatias.Repairs;

/// Which repairs, users and branches are whose (contract 2.1, 4.12).
public sealed class RepairReachTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Repairs_of_another_branch_do_not_exist()
    {
        var (mine, other) = (await Host.Cashier(), await Host.User(2));
        var (own, theirs) = (await Host.TakeIn(mine), await Host.TakeIn(other));

        Assert.Equal([$"{own}"], (await mine.Get(Workshop.Path)).Each("id_servicio"));
        Assert.Equal([$"{own}"], (await mine.Get($"{Workshop.Path}?id_sucursal={other.BranchId}&id_servicio={theirs}")).Each("id_servicio"));
        foreach (var reply in new[]
        {
            await mine.Get(Workshop.Of(theirs)), await mine.Put(Workshop.Of(theirs), "basura"),
            await mine.Patch(Workshop.Of(theirs), new { estado = "Entregado" }), await mine.Delete(Workshop.Of(theirs)),
        })
            reply.Is(404, Refused.No("ServicioTecnico"));
        var admin = await Host.Admin();
        Assert.Equal("En Reparación", (await admin.Get(Workshop.Of(theirs))).Is(200)["estado"]);
        Assert.True((await admin.Get(Workshop.Path)).Number("count") >= 2);
    }

    [Fact]
    public async Task The_branch_of_a_user_is_forced_on_his_repairs_and_stays()
    {
        var (cashier, elsewhere) = (await Host.Cashier(), await Host.Branch());
        foreach (var branch in new object?[] { elsewhere, 999999, null, "x", new[] { 1 } })
        {
            var repair = (await cashier.Post(Workshop.Path, new { id_cliente = await Host.Customer(), id_sucursal = branch })).Is(201);
            Assert.Equal(cashier.BranchId, repair.Number("id_sucursal"));
            (await cashier.Patch(Workshop.Of(repair.Number("id_servicio")), new { id_sucursal = branch })).IsExactly(200, repair.Text);
        }
    }

    [Fact]
    public async Task A_super_administrator_names_the_branch_or_takes_his_own_and_moves_it()
    {
        var (chief, cashier, elsewhere) = (await Host.SuperAdmin(), await Host.Cashier(), await Host.Branch());
        var customer = await Host.Customer();

        Assert.Equal(chief.BranchId, (await chief.Post(Workshop.Path, new { id_cliente = customer })).Is(201).Number("id_sucursal"));
        var repair = (await chief.Post(Workshop.Path, new { id_cliente = customer, id_sucursal = $"{elsewhere}" })).Is(201);
        var path = Workshop.Of(repair.Number("id_servicio"));
        Assert.Equal((elsewhere, chief.UserId), (repair.Number("id_sucursal"), repair.Number("id_usuario")));
        (await cashier.Get(path)).Is(404, Refused.No("ServicioTecnico"));

        Assert.Equal(cashier.BranchId, (await chief.Patch(path, new { id_sucursal = cashier.BranchId })).Is(200).Number("id_sucursal"));

        Assert.Equal($"{chief.UserId}", (await cashier.Get(path)).Is(200)["id_usuario"]);
        Assert.Equal([repair["id_servicio"]], (await cashier.Get(Workshop.Path)).Each("id_servicio"));
        Assert.Equal(cashier.BranchId, (await chief.Put(path, new { id_cliente = customer })).Is(200).Number("id_sucursal"));
        (await chief.Patch(path, new { id_sucursal = 999999 })).Is(400, Refused.NoKey("id_sucursal", 999999));
    }

    [Fact]
    public async Task A_repair_is_given_to_users_within_reach_only()
    {
        var mine = await Host.Cashier();
        var (colleague, stranger, customer) = (await Host.Cashier(mine.BranchId), await Host.Cashier(), await Host.Customer());
        var id = await Host.TakeIn(mine);

        Assert.Equal(colleague.UserId, (await mine.Post(Workshop.Path, new { id_cliente = customer, id_usuario = colleague.UserId })).Is(201).Number("id_usuario"));
        Assert.Equal(colleague.UserId, (await mine.Patch(Workshop.Of(id), new { id_usuario = $"{colleague.UserId}" })).Is(200).Number("id_usuario"));
        foreach (var user in new[] { stranger.UserId, 999999 })
        {
            (await mine.Post(Workshop.Path, new { id_cliente = customer, id_usuario = user })).Is(400, Refused.NoKey("id_usuario", user));
            (await mine.Patch(Workshop.Of(id), new { id_usuario = user })).Is(400, Refused.NoKey("id_usuario", user));
            (await mine.Put(Workshop.Of(id), new { id_cliente = customer, id_usuario = user })).Is(400, Refused.NoKey("id_usuario", user));
        }

        Assert.Equal(stranger.UserId, (await (await Host.Admin()).Patch(Workshop.Of(id), new { id_usuario = stranger.UserId })).Is(200).Number("id_usuario"));
    }

    [Fact]
    public async Task Who_is_in_charge_stays_so_when_he_works_elsewhere()
    {
        var mine = await Host.Cashier();
        var (moved, customer) = (await Host.Cashier(mine.BranchId), await Host.Customer());
        var repair = (await mine.Post(Workshop.Path, new { id_cliente = customer, id_usuario = moved.UserId })).Is(201);
        var path = Workshop.Of(repair.Number("id_servicio"));

        (await (await Host.Admin()).Patch($"/usuarios/{moved.UserId}/", new { id_sucursal = await Host.Branch() })).Is(200);

        (await moved.Get(path)).Is(404, Refused.No("ServicioTecnico"));
        (await mine.Patch(path, repair.Object.DeepClone())).IsExactly(200, repair.Text);
        Assert.Equal(moved.UserId, (await mine.Put(path, new { id_cliente = customer, id_usuario = moved.UserId, estado = "Entregado" })).Is(200).Number("id_usuario"));
        Assert.Equal(mine.UserId, (await mine.Patch(path, new { id_usuario = mine.UserId })).Is(200).Number("id_usuario"));
        (await mine.Patch(path, new { id_usuario = moved.UserId })).Is(400, Refused.NoKey("id_usuario", moved.UserId));
    }
}
