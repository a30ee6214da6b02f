using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes.McMatias;

/// <summary>A shop of two branches that have plenty of 1,000 products, and their cashiers.</summary>
/// <param name="Cashiers">A token of each, in the order of their ids; the branches take turns.</param>
/// <param name="FirstProduct">Id of the first product; the others follow.</param>
/// <param name="FirstCustomer">Id of the first customer; the others follow.</param>
internal sealed record TwoBranches(IReadOnlyList<string> Cashiers, long FirstProduct, long FirstCustomer)
{
    public const string Base = "/mcmatias/api/";
    public const int Products = 1000;
    public const int Customers = 200;
    private const int Tills = 16;
    private const int Models = 10;
    private const int Plenty = 2_000_000_000;
    private const long CashierRole = 4;
    private const string Password = "Caja123!";

    private static readonly string[] Kinds =
        ["Cargador", "Laptop", "Audífono", "Teclado", "Mouse", "Monitor", "Parlante", "Cable", "Impresora", "Batería"];

    private static readonly string[] Brands = ["Samsung", "Lenovo", "Logitech", "Dell", "Epson", "Xiaomi", "Asus", "Canon", "Sony", "Genius"];

    /// <summary>What is typed into the search, as it stands in a query: each finds the models of a kind and a brand, one full page.</summary>
    public static IEnumerable<string> Searches => Kinds.SelectMany(kind => Brands.Select(brand => $"{Uri.EscapeDataString(kind)}+{brand}"));

    /// <summary>The token of who made, or may see, the sale with this id (<see cref="SaleHistory"/>).</summary>
    public string TokenOf(long sale) => Cashiers[(int)(sale % Cashiers.Count)];

    /// <summary>Makes all that a sale needs, in a shop that has nothing but an administrator and a branch.</summary>
    public static async Task Furnish(HttpClient http)
    {
        var admin = await SignIn(new(http, Base), "admin@example.com", "Admin123!");
        var first = (long)(await Results(admin, "sucursales"))[0]!["id_sucursal"]!;
        var second = await admin.Post("sucursales/", """{"nombre":"Sucursal Norte","direccion":"Av. Principal 123"}""");
        long[] branches = [first, (long)second["id_sucursal"]!];
        var role = (await Results(admin, "roles")).Single(one => (long?)one!["numero_rol"] == CashierRole)!;
        for (var till = 0; till < Tills; till++)
        {
            await admin.Post(
                "usuarios/",
                $$"""{"nombre_apellido":"Caja {{till}}","correo_electronico":"{{EmailOf(till)}}","password":"{{Password}}","id_rol":{{role["id_rol"]}},"id_sucursal":{{branches[till % branches.Length]}}}""");
        }

        for (var i = 0; i < Customers; i++)
            await admin.Post("clientes/", $$"""{"nombre_apellido":"Cliente {{i}}","celular":"700{{i:00000}}"}""");
        await Stock(admin, branches);
    }

    /// <summary>Signs everybody in.</summary>
    public static async Task<TwoBranches> Open(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var cashiers = new List<SceneApi>();
        for (var till = 0; till < Tills; till++)
            cashiers.Add(await SignIn(nobody, EmailOf(till), Password));
        var product = (await Results(cashiers[0], "productos"))[0]!;
        var customer = (await Results(cashiers[0], "clientes"))[0]!;
        return new([.. cashiers.Select(cashier => cashier.Token)], (long)product["id_producto"]!, (long)customer["id_cliente"]!);
    }

    private static async Task Stock(SceneApi admin, long[] branches)
    {
        var category = await admin.Post("categorias/", """{"nombre_categoria":"Electrónica","tipo":"producto"}""");
        for (var i = 0; i < Products; i++)
        {
            var name = $"{Kinds[i / Models / Brands.Length]} {Brands[i / Models % Brands.Length]} M{i % Models}";
            var product = await admin.Post(
                "productos/",
                $$"""{"nombre_producto":"{{name}}","descripcion":"Con garantía de un año","codigo_barras":"PER-{{i:00000}}","id_categoria":{{category["id_categoria"]}},"precio":"{{10 + (i % 90)}}.50"}""");
            foreach (var branch in branches)
                await admin.Post("inventario/", $$"""{"id_producto":{{product["id_producto"]}},"id_sucursal":{{branch}},"cantidad":{{Plenty}}}""");
        }
    }

    private static string EmailOf(int till) => $"caja{till}@example.com";

    private static async Task<JsonArray> Results(SceneApi user, string list) => (await user.Get($"{list}/"))["results"]!.AsArray();

    private static async Task<SceneApi> SignIn(SceneApi nobody, string email, string password) =>
        nobody.As((string)(await nobody.Post("token/", $$"""{"correo_electronico":"{{email}}","password":"{{password}}"}"""))["access"]!);
}
