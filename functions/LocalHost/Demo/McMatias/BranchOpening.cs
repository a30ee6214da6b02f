namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>The day before the first: branches, staff, categories, products and their stock in each branch.</summary>
internal sealed class BranchOpening(DemoDay day, string admin)
{
    public const string Manager = "monica.salazar@example.com";

    // Roles that every business starts with (contract 2.2).
    private const int Administrator = 2;
    private const int Technician = 3;
    private const int Cashier = 4;
    private static readonly TimeOnly Morning = new(7, 45);

    public async Task Run()
    {
        day.Memory.Ids["branch/Sucursal Central"] = (await Clerk("branches").Get("sucursales/")).GetProperty("results")[0].Text("id_sucursal");
        foreach (var branch in Branch.All.Skip(1))
            day.Memory.Ids[$"branch/{branch.Name}"] = await Make("sucursales/", "id_sucursal", branch.Name, new { nombre = branch.Name, direccion = branch.Address });
        var roles = await Roles();
        await Hire(Manager, roles[Administrator], Branch.All[0]);
        await Task.WhenAll(Branch.All.SelectMany(branch => new[]
        {
            Hire(branch.Cashier, roles[Cashier], branch), Hire(branch.Technician, roles[Technician], branch),
        }));
        foreach (var (name, kind) in BranchAssortment.Categories)
            day.Memory.Ids[$"category/{name}"] = await Make("categorias/", "id_categoria", name, new { nombre_categoria = name, tipo = kind });
        await Stock();
        await BranchCustomers.Register(day, admin);
    }

    private async Task<Dictionary<int, string>> Roles()
    {
        var roles = (await Clerk("roles").Get("roles/")).GetProperty("results").EnumerateArray();
        return roles.ToDictionary(role => role.GetProperty("numero_rol").GetInt32(), role => role.Text("id_rol"));
    }

    private Task<string> Hire(string email, string role, Branch branch) => Make("usuarios/", "id_usuario", email, new
    {
        nombre_apellido = string.Join(' ', People.NamesIn(email)),
        correo_electronico = email,
        password = DemoLogin.Password,
        id_rol = role,
        id_sucursal = day.Memory.Ids[$"branch/{branch.Name}"],
    });

    private async Task Stock()
    {
        var products = await Task.WhenAll(BranchAssortment.Products.Select(async product => (product, Id: await Make("productos/", "id_producto", product.Code, new
        {
            nombre_producto = product.Name,
            codigo_barras = product.Code,
            precio = product.Price,
            id_categoria = day.Memory.Ids[$"category/{product.Group}"],
        }))));
        foreach (var (product, id) in products)
            day.Memory.Ids[$"product/{product.Code}"] = id;
        foreach (var branch in Branch.All)
        {
            var rows = await Task.WhenAll(products.Select(async known => (known.product, Id: await Make("inventario/", "id_inventario", $"{branch.Name}-{known.product.Code}", new
            {
                id_producto = known.Id,
                id_sucursal = day.Memory.Ids[$"branch/{branch.Name}"],
                cantidad = Shelf.First(known.product),
            }))));
            foreach (var (product, id) in rows)
            {
                day.Memory.Ids[$"stock/{branch.Name}/{product.Code}"] = id;
                new Shelf(day.Memory, BranchAssortment.Products, branch.Name).Add(product, Shelf.First(product));
            }
        }
    }

    private async Task<string> Make(string path, string id, string what, object body) => (await Clerk($"{path}{what}").Post(path, body)).Text(id);

    private DemoClerk Clerk(string errand) => day.Clerk(admin, Morning, errand);
}
