using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Imports;

/// <summary>Every kind of every module: a dry run stores nothing, the file itself stores its rows, and sent again nothing.</summary>
public sealed class EveryKindTests
{
    /// What each kind needs before it, and a file of two rows.
    private static readonly (string Path, string Csv)[] Files =
    [
        ("pos/users", "username,email,first_name,last_name,role,password\nana,ana@x.mx,Ana,Peña,OWNER,secreto1\neva,eva@x.mx,Eva,Ruiz,,secreto2\n"),
        ("pos/suppliers", "name;phone_number;contact_person;rfc;tax_address\nDistribuidora;55;Carlos;X1;\"Calle 1; CDMX\"\nOtra;56;Ana;X2;GDL\n"),
        ("pos/customers", "first_name,last_name,phone_number,email,birth_date,credit_limit\nLuz,Mar,551,luz@x.mx,1990-05-17,1500.50\nSol,Paz,552,sol@x.mx,1980-01-02,\n"),
        ("pos/products", "name,sku,price,current_stock,supplier_name\nCoca,KO,18.50,5,Distribuidora\nPan,PAN,2,,Otra\n"),
        ("stockly/users", "email,password,name,role\nluis@x.gt,Secreto1!,Luis Gil,seller\nrosa@x.gt,Secreto1!,Rosa Gil,admin\n"),
        ("stockly/categories", "name,parent_name\nElectrónica,\nLaptops,Electrónica\n"),
        ("stockly/products", "category_name,name,sku,price,stock\nLaptops,HP 14,HP14,1500.5,7\nElectrónica,Cable,,3,0\n"),
        ("localsim/users", "username,password,full_name,email,role_name\nsara,secreto,Sara,sara@x.co,Vendedor\npepe,secreto,Pepe,pepe@x.co,Contador\n"),
        ("localsim/products", "code,name,description,price,tax_percentage\nAUDI,Audífonos,Negros,25000,19\nFUNDA,Funda,,9000,\n"),
        ("smartsales/users", "username,password,first_name,last_name,email,role\njuan,x,Juan,Paz,juan@x.bo,\njefe,x,Ana,Gil,,ADMIN\n"),
        ("smartsales/categories", "name,description\nLaptops,\nMouses,Con y sin cable\n"),
        ("smartsales/products", "name,description,price,stock,category_name,is_active\nHP,14 pulgadas,151,5,Laptops,true\nM1,USB,20.00,46,Mouses,false\n"),
        ("mcmatias/sucursales", "nombre,direccion\nNorte,Av. 1\nSur,\n"),
        ("mcmatias/usuarios", "password,nombre_apellido,correo_electronico,nombre_rol,nombre_sucursal,activo\n1234,Ana Gil,ana@x.bo,Super Administrador,Norte,true\n1234,Eva Gil,eva@x.bo,Super Administrador,Sur,\n"),
        ("mcmatias/categorias", "nombre_categoria,tipo\nLaptops,producto\nPantallas,servicio\n"),
        ("mcmatias/clientes", "nombre_apellido,cedula_identidad,celular\nJuan Paz,12345,70012345\nJuan Paz,,\n"),
        ("mcmatias/productos", "nombre_producto,codigo_barras,precio,nombre_categoria\nMacBook,779123,2500,Laptops\niMac,,3000,Laptops\n"),
        ("mcmatias/inventario", "codigo_barras,nombre_sucursal,cantidad\n779123,Norte,5\n779123,Sur,2\n"),
    ];

    [Fact]
    public async Task A_dry_run_stores_nothing_a_run_stores_all_and_another_one_nothing()
    {
        await using var host = await ImportHost.Start();
        await host.Register();
        foreach (var (path, csv) in Files)
        {
            var before = await host.CountDocuments();
            var dry = (await host.Send($"{path}?dry_run=true", csv)).Is(200);
            Assert.True(dry.Text.Contains("\"dryRun\":true,\"rows\":2,\"imported\":2,\"alreadyThere\":0,\"failed\":0,\"complete\":true", StringComparison.Ordinal), dry.ToString());
            Assert.Equal(before, await host.CountDocuments());

            var run = (await host.Send(path, csv)).Is(200);
            Assert.True(run.Text.Contains("\"dryRun\":false,\"rows\":2,\"imported\":2,\"alreadyThere\":0,\"failed\":0,\"complete\":true", StringComparison.Ordinal), run.ToString());
            var after = await host.CountDocuments();
            Assert.True(after >= before + 4, $"{path}: two rows and the memory of them");

            Assert.Equal((0, 2, 0), await host.Counts(path, csv));
            Assert.Equal((0, 2, 0), await host.Counts($"{path}?dry_run=true", csv));
            Assert.Equal(after, await host.CountDocuments());
        }
    }

    [Fact]
    public async Task The_list_names_these_kinds_and_the_columns_of_their_files()
    {
        await using var host = await ImportHost.Start();

        var list = (await host.Http.GetStringAsync(new Uri("/operator/imports", UriKind.Relative)));

        var kinds = JsonNode.Parse(list)!["imports"]!.AsArray();
        Assert.Equal(Files.Select(file => file.Path), kinds.Select(kind => $"{kind!["module"]}/{kind["kind"]}"));
        Assert.All(Files, file => Assert.All(
            file.Csv.Split('\n')[0].Split(',', ';'),
            heading => Assert.Contains(heading, kinds.Single(kind => $"{kind!["module"]}/{kind["kind"]}" == file.Path)!["columns"]!.AsArray().Select(column => (string)column!["heading"]!))));
    }

    [Fact]
    public async Task The_guide_names_every_kind_and_every_column()
    {
        await using var host = await ImportHost.Start();
        var list = JsonNode.Parse(await host.Http.GetStringAsync(new Uri("/operator/imports", UriKind.Relative)))!["imports"]!.AsArray();
        var guide = await File.ReadAllTextAsync(Path.Combine(Architecture.Repository.Root, "docs", "import.md"));

        Assert.All(list, kind => Assert.Contains($"| `{kind!["module"]}/{kind["kind"]}` | {Columns(kind)} |", guide, StringComparison.Ordinal));

        static string Columns(JsonNode kind) => string.Join(", ", kind["columns"]!.AsArray().Select(column =>
            (bool)column!["required"]! ? $"**{column["heading"]}**" : (string)column["heading"]! == (string)column["field"]! ? $"{column["heading"]}" : $"{column["heading"]} (for {column["field"]})"));
    }

    [Fact]
    public async Task What_was_imported_is_what_the_apis_show()
    {
        await using var host = await ImportHost.Start();
        var stockly = await host.Register();
        foreach (var (path, csv) in Files)
            await host.Counts(path, csv);

        var pos = await host.Token("/pos/api/auth/login/", Bodies.Json("""{"email": "ana@x.mx", "password": "secreto1"}"""), "access");
        var coca = (await host.Get("/pos/api/products/", pos)).AsArray().Single(product => (string)product!["sku"]! == "KO")!;
        Assert.Equal(("Coca", "18.50", 5), ((string)coca["name"]!, (string)coca["price"]!, (int)coca["current_stock"]!));
        var luz = (await host.Get("/pos/api/customers/", pos)).AsArray().Single(customer => (string)customer!["email"]! == "luz@x.mx")!;
        Assert.Equal(("1990-05-17", "1500.50"), ((string)luz["birth_date"]!, (string)luz["credit_limit"]!));

        var laptop = (await host.Get("/stockly/api/v1/products?search=HP", stockly))["data"]!["items"]!.AsArray().Single()!;
        Assert.Equal(("HP14", 7, "Laptops"), ((string)laptop["sku"]!, (int)laptop["stock"]!, (string)laptop["category_name"]!));
        await host.Token("/stockly/api/v1/auth/login", Bodies.Json("""{"email": "luis@x.gt", "password": "Secreto1!"}"""), "success");

        var sim = await host.Token("/localsim/api/auth/login", new FormUrlEncodedContent([new("username", "sara"), new("password", "secreto")]), "access_token");
        Assert.Contains((await host.Get("/localsim/api/products", sim))["products"]!.AsArray(), product => (string)product!["code"]! == "AUDI" && (decimal)product["price"]! == 25000);

        var smart = await host.Token("/smartsales/api/token/", Bodies.Json("""{"username": "jefe", "password": "x"}"""), "access");
        var mouse = (await host.Get("/smartsales/api/products/", smart)).AsArray().Single(product => (string)product!["name"]! == "M1")!;
        Assert.Equal((46, false, "20.00"), ((int)mouse["stock"]!, (bool)mouse["is_active"]!, (string)mouse["price"]!));

        var mcm = await host.Token("/mcmatias/api/token/", Bodies.Json("""{"correo_electronico": "eva@x.bo", "password": "1234"}"""), "access");
        var stock = (await host.Get("/mcmatias/api/inventario/", mcm))["results"]!.AsArray();
        Assert.Equal(["MacBook Norte 5", "MacBook Sur 2"], stock.Select(level => $"{level!["nombre_producto"]} {level["nombre_sucursal"]} {level["cantidad"]}").Order());
    }
}
