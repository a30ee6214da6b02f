using Mostrador.Api.Tests.McMatias.Repairs;
using Mostrador.Api.Tests.McMatias.Sales;

namespace Mostrador.Api.Tests.McMatias.Permissions;

/// Section 9: what belongs to another branch is answered like what does not exist, to the letter, whatever is asked.
public sealed class StrangerTests(Callers callers) : IClassFixture<Callers>
{
    private const long NoSuchId = 987654321;

    public static TheoryData<string, string, string> Isolated { get; } = new()
    {
        { "/usuarios/{id}/", "usuarios", """{"nombre_apellido": "x", "correo_electronico": "x@example.com", "password": "secreto", "id_rol": 1}""" },
        { "/inventario/{id}/", "inventario", """{"cantidad": 1}""" },
        { "/ventas/{id}/", "ventas", """{"total_venta": 1}""" },
        { "/ventas/{id}/anular/", "ventas", """{"motivo_anulacion": "x"}""" },
        { "/detalle_ventas/{id}/", "detalle_ventas", """{"cantidad": 1, "precio_venta": 1}""" },
        { "/servicios_tecnicos/{id}/", "servicios_tecnicos", """{"estado": "Entregado"}""" },
    };

    public static TheoryData<string, string, string, string> References { get; } = new()
    {
        { "POST", "/detalle_ventas/", """{"id_venta": {id}}""", "ventas" },
        { "POST", "/detalle_ventas/", """{"id_venta": "{id}", "id_producto": {product}, "cantidad": 1, "precio_venta": 1}""", "ventas" },
        { "POST", "/detalle_ventas/", """{"id_venta": {id}, "id_producto": {stocked}, "cantidad": 999, "precio_venta": 1}""", "ventas" },
        { "POST", "/servicios_tecnicos/", """{"id_usuario": {id}}""", "usuarios" },
        { "POST", "/servicios_tecnicos/", """{"id_cliente": {customer}, "id_usuario": "{id}"}""", "usuarios" },
        { "PUT", "/servicios_tecnicos/{repair}/", """{"id_cliente": {customer}, "id_usuario": {id}}""", "usuarios" },
        { "PATCH", "/servicios_tecnicos/{repair}/", """{"id_usuario": {id}, "estado": "x"}""", "usuarios" },
        { "GET", "/detalle_ventas/?id_venta={id}", "", "ventas" },
        { "GET", "/detalle_ventas/?id_venta={id}&page=2", "", "ventas" },
        { "GET", "/detalle_ventas/?id_venta=%20{id}", "", "ventas" },
    };

    [Theory]
    [MemberData(nameof(Isolated))]
    public async Task No_method_tells_what_is_there_from_what_is_not(string path, string kind, string body)
    {
        var theirs = await Theirs(kind);
        var before = await Everything();

        foreach (var method in new[] { "GET", "HEAD", "PUT", "PATCH", "DELETE", "POST" })
        {
            foreach (var sent in method is "GET" or "HEAD" or "DELETE" ? new string?[] { null } : [body, "{}", "[]", "{", ""])
            {
                await Alike(
                    id => callers.Stranger.Send(method, path.Replace("{id}", $"{id}", StringComparison.Ordinal), sent is null ? null : Bodies.Json(sent)),
                    theirs);
            }
        }

        Assert.Equal(before, await Everything());
    }

    [Theory]
    [MemberData(nameof(References))]
    public async Task No_reference_tells_what_is_there_from_what_is_not(string method, string path, string body, string kind)
    {
        var (stranger, theirs) = (callers.Stranger, await Theirs(kind));
        var names = new Dictionary<string, long>
        {
            ["{product}"] = await callers.Host.Product(),
            ["{stocked}"] = await callers.Host.ProductInStock(callers.Colleague.BranchId, 5),
            ["{customer}"] = await callers.Host.Customer(),
            ["{repair}"] = await callers.Host.TakeIn(stranger),
        };
        var before = await Everything();

        var reply = await Alike(
            id => stranger.Send(method, Named(path, id), body.Length > 0 ? Bodies.Json(Named(body, id)) : null), theirs);

        if (method != "GET")
            reply.Is(400);
        Assert.Equal(before, await Everything());

        string Named(string text, long id) =>
            names.Aggregate(text.Replace("{id}", $"{id}", StringComparison.Ordinal), (named, one) => named.Replace(one.Key, $"{one.Value}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/usuarios/", "id_usuario")]
    [InlineData("/inventario/", "id_inventario")]
    [InlineData("/ventas/", "id_venta")]
    [InlineData("/detalle_ventas/", "id_detalle_venta")]
    [InlineData("/servicios_tecnicos/", "id_servicio")]
    public async Task No_list_counts_or_shows_anything_of_another_branch(string path, string key)
    {
        var theirs = await Theirs(path.Trim('/'));
        var cashier = await callers.Host.Cashier();
        string[] own = path == "/usuarios/" ? [$"{cashier.UserId}"] : [];
        var colleague = callers.Colleague;

        foreach (var filter in new[]
        {
            "", "page=last", "page=1", $"id_sucursal={colleague.BranchId}", $"sucursal={colleague.BranchId}", $"{key}={theirs}",
            $"id_usuario={colleague.UserId}", "search=a", "page_size=1000", $"ordering=-{key}",
        })
        {
            var page = (await cashier.Get($"{path}?{filter}")).Is(200);
            Assert.Equal(own, page.Each(key));
            Assert.Equal((own.Length, "null", "null"), (page.Number("count"), page["next"], page["previous"]));
        }

        (await cashier.Get($"{path}?page=2")).Is(404, Refused.NoPage);
        Assert.Contains($"{theirs}", await All(colleague, path, key));
        Assert.Contains($"{theirs}", await All(await callers.Host.Admin(), path, key));
    }

    [Fact]
    public async Task The_branch_that_is_named_makes_no_difference()
    {
        var (cashier, theirs) = (await callers.Host.Cashier(), callers.Colleague.BranchId);
        var (product, customer) = (await callers.Host.ProductInStock(theirs, 5), await callers.Host.Customer());
        var sale = (await cashier.Post("/ventas/", new { total_venta = 1, id_sucursal = theirs, id_usuario = callers.Colleague.UserId })).Is(201);
        var repair = (await cashier.Post(Workshop.Path, new { id_cliente = customer, id_sucursal = theirs })).Is(201);
        var level = (await cashier.Post("/inventario/", new { id_producto = product, id_sucursal = theirs, cantidad = 1 })).Is(201);
        var user = (await cashier.Post("/usuarios/", new
        {
            nombre_apellido = "x",
            correo_electronico = Unique.Email(),
            password = "secreto",
            id_rol = await callers.Host.RoleNumbered(4),
            id_sucursal = theirs,
        })).Is(201);

        foreach (var (reply, path) in new[]
        {
            (sale, $"/ventas/{sale["id_venta"]}/"), (repair, Workshop.Of(repair.Number("id_servicio"))),
            (level, $"/inventario/{level["id_inventario"]}/"), (user, $"/usuarios/{user["id_usuario"]}/"),
        })
        {
            Assert.Equal(cashier.BranchId, reply.Number("id_sucursal"));
            Assert.Equal(cashier.BranchId, (await cashier.Patch(path, new { id_sucursal = theirs })).Is(200).Number("id_sucursal"));
            (await callers.Colleague.Get(path)).Is(404);
        }

        Assert.Equal(5, await callers.Host.Units(product, theirs));
    }

    [Fact]
    public async Task What_another_branch_has_in_stock_is_not_told()
    {
        var cashier = await callers.Host.Cashier(await callers.Host.Branch("Norte"));
        var sale = await cashier.OpenSale();
        var (theirs, nobodys) = (await callers.Host.ProductInStock(callers.Colleague.BranchId, 5, "Radio"), await callers.Host.Product("Radio"));

        foreach (var product in new[] { theirs, nobodys })
            (await cashier.Sell(sale, product, 1)).IsExactly(400, Till.NotInStock("Radio", "Norte"));
        await callers.Host.Stock(theirs, cashier.BranchId, 1);
        (await cashier.Sell(sale, theirs, 2)).IsExactly(400, Till.NoStock(1, 2));
    }

    private async Task<long> Theirs(string kind) =>
        await callers.ThingOf(Operations.All.First(one => one.Method == "GET" && one.Path == $"/{kind}/{{id}}/"));

    /// Answered for their id as for one that never was.
    private static async Task<Reply> Alike(Func<long, Task<Reply>> ask, long theirs)
    {
        var (there, nowhere) = (await ask(theirs), await ask(NoSuchId));

        Assert.Equal(nowhere.Status, there.Status);
        Assert.Equal(
            nowhere.Text.Replace($"{NoSuchId}", "{id}", StringComparison.Ordinal),
            there.Text.Replace($"\"{theirs}\\\"", "\"{id}\\\"", StringComparison.Ordinal));
        Assert.Equal(nowhere.Header("Allow"), there.Header("Allow"));
        return there;
    }

    /// All that the branch has.
    private async Task<string> Everything()
    {
        var all = new List<string>();
        foreach (var path in new[] { "/usuarios/", "/inventario/", "/ventas/", "/detalle_ventas/", "/servicios_tecnicos/" })
            all.Add((await callers.Colleague.Get($"{path}?page=last")).Is(200).Text);
        return string.Join('\n', all);
    }

    private static async Task<List<string>> All(McMatiasClient client, string path, string key)
    {
        var rows = new List<string>();
        for (var (page, last) = (1, false); !last; page++)
        {
            var reply = await client.Get($"{path}?page={page}");
            rows.AddRange(reply.Each(key));
            last = reply["next"] == "null";
        }

        return rows;
    }
}
