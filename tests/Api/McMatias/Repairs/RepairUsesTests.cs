using Mostrador.Api.Tests.McMatias.Sales;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Users;

namespace Mostrador.Api.Tests.McMatias.Repairs;

/// Whoever a repair names stays as long as it does (contract 5.2).
public sealed class RepairUsesTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task Customer_user_and_branch_of_a_repair_stay_until_it_names_others()
    {
        var admin = await Host.Admin();
        var (cashier, other) = (await Host.Cashier(), await Host.Cashier());
        var (branch, customer, heir) = (await Host.Branch(), await Host.Customer(), await Host.Customer());
        var body = new { id_cliente = customer, id_usuario = cashier.UserId, id_sucursal = branch };
        var path = Workshop.Of((await admin.Post(Workshop.Path, body)).Is(201).Number("id_servicio"));
        string[] named = [$"/clientes/{customer}/", $"/usuarios/{cashier.UserId}/", $"/sucursales/{branch}/"];

        foreach (var one in named)
            (await admin.Delete(one)).Is(400, Refused.InUse);
        (await admin.Patch(path, new { estado = "Entregado" })).Is(200);
        (await admin.Put(path, body)).Is(200);
        Assert.Equal((1, 1, 1), await Counts(customer, cashier.UserId, branch));

        (await admin.Patch(path, new { id_cliente = heir, id_usuario = other.UserId, id_sucursal = other.BranchId })).Is(200);
        Assert.Equal((0, 0, 0), await Counts(customer, cashier.UserId, branch));
        Assert.Equal((1, 1, 2), await Counts(heir, other.UserId, other.BranchId)); // He works there.
        foreach (var one in named)
            (await admin.Delete(one)).Is(204);

        (await admin.Delete($"/usuarios/{other.UserId}/")).Is(400, Refused.InUse);
        (await admin.Delete(path)).Is(204);
        foreach (var one in new[] { $"/clientes/{heir}/", $"/usuarios/{other.UserId}/", $"/sucursales/{other.BranchId}/" })
            (await admin.Delete(one)).Is(204);
    }

    [Fact]
    public async Task A_refused_repair_counts_nowhere()
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer();
        var id = await Host.TakeIn(cashier, customer);

        (await cashier.Post(Workshop.Path, new { id_cliente = customer, id_categoria = 999999 })).Is(400);
        (await cashier.Patch(Workshop.Of(id), new { id_cliente = await Host.Customer(), estado = "x" })).Is(400);

        Assert.Equal((1, 1, 2), await Counts(customer, cashier.UserId, cashier.BranchId));
    }

    [Fact]
    public async Task A_customer_with_sales_and_repairs_stays_for_his_repairs_only()
    {
        var cashier = await Host.Cashier();
        var customer = await Host.Customer();
        var sale = await cashier.OpenSale();
        (await cashier.Patch($"/ventas/{sale}/", new { id_cliente = customer })).Is(200);
        var repairs = new[] { await Host.TakeIn(cashier, customer), await Host.TakeIn(cashier, customer) };

        foreach (var repair in repairs)
        {
            (await cashier.Delete($"/clientes/{customer}/")).Is(400, Refused.InUse);
            (await cashier.Delete(Workshop.Of(repair))).Is(204);
        }

        (await cashier.Delete($"/clientes/{customer}/")).Is(204);
        Assert.Equal("null", (await cashier.Get($"/ventas/{sale}/"))["id_cliente"]);
    }

    private async Task<(long Customer, long User, long Branch)> Counts(long customer, long user, long branch) => (
        (await Host.Stored.Peek<Customer>(customer))!.Repairs,
        (await Host.Stored.Peek<User>(user))!.Uses,
        (await Host.Stored.Peek<Branch>(branch))!.Uses);
}
