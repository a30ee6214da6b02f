namespace Mostrador.Api.Tests.Imports;

/// <summary>What a module refuses is an error of its row, in the module's words; the other rows are stored.</summary>
public sealed class RowErrorTests
{
    private const string Suppliers = "name,phone_number,contact_person,rfc,tax_address\nDistribuidora,55,Carlos,X1,CDMX\n";

    [Fact]
    public async Task Good_rows_are_stored_and_each_error_names_row_and_column()
    {
        await using var host = await ImportHost.Start();
        await host.Counts("pos/suppliers", Suppliers);
        const string csv = "name,sku,price,current_stock,supplier_name\n"
            + "Coca,KO,18.50,5,Distribuidora\n"
            + "Otra,KO,mucho,5,Distribuidora\n"
            + "\n"
            + "Fanta,FA,1,-5,Nadie\n"
            + ",FA,1,-5,Distribuidora\n"
            + "Pan,PAN,2,3,Distribuidora,de más\n";
        string[] errors =
        [
            "3 sku: product with this sku already exists.",
            "3 price: A valid number is required.",
            "5 supplier_name: Nothing here has the name \"Nadie\".",
            "6 name: This field is required.",
            "6 current_stock: Ensure this value is greater than or equal to 0.",
            "7 -: The row has more cells than there are headings.",
        ];

        Assert.Equal(errors, await host.Errors("pos/products?dry_run=true", csv));
        Assert.Equal(errors, await host.Errors("pos/products", csv));
        Assert.Equal((0, 1, 4), await host.Counts("pos/products", csv));
    }

    [Fact]
    public async Task A_corrected_file_is_sent_again_whole()
    {
        await using var host = await ImportHost.Start();
        Assert.Equal((1, 0, 1), await host.Counts("mcmatias/clientes", "nombre_apellido,celular\nJuan Paz,700\n,701\n"));
        Assert.Equal((2, 1, 0), await host.Counts("mcmatias/clientes", "celular,nombre_apellido\n699,Ana Gil\n700,Juan Paz\n701,Eva Ruiz\n"));
    }

    [Fact]
    public async Task Rows_that_say_the_same_are_one()
    {
        await using var host = await ImportHost.Start();
        const string csv = "nombre_apellido\nJuan Paz\nJuan Paz\n";
        Assert.Equal((1, 1, 0), await host.Counts("mcmatias/clientes?dry_run=true", csv));
        Assert.Equal((1, 1, 0), await host.Counts("mcmatias/clientes", csv));
    }

    [Fact]
    public async Task Rows_are_taken_again_for_whoever_asks_for_it()
    {
        await using var host = await ImportHost.Start();
        const string csv = "nombre_apellido\nJuan Paz\n";
        Assert.Equal((1, 0, 0), await host.Counts("mcmatias/clientes", csv));
        Assert.Equal((1, 0, 0), await host.Counts("mcmatias/clientes?again=true", csv));
        Assert.Equal((0, 1, 0), await host.Counts("mcmatias/clientes", csv));
    }

    [Fact]
    public async Task The_other_dialects_say_it_in_their_words()
    {
        await using var host = await ImportHost.Start();
        await host.Register();
        Assert.Equal(
            ["3 -: Username ya existe", "4 password: ensure this value has at least 6 characters", "4 email: value is not a valid email address", "5 -: Rol no encontrado"],
            await host.Errors("localsim/users?dry_run=true", "username,password,full_name,email,role_id\na,secreto,A,a@x.co,2\na,secreto,A,b@x.co,2\nb,x,B,no,2\nc,secreto,C,c@x.co,99\n"));
        await host.Counts("stockly/categories", "name\nTodo\n");
        Assert.Equal(
            ["3 -: SKU already exists in this company", "4 price: Expected number, received string", "4 stock: Stock debe ser mayor o igual a 0"],
            await host.Errors("stockly/products?dry_run=true", "category_name,name,sku,price,stock\nTodo,A,S1,1,1\nTodo,B,S1,1,1\nTodo,C,S2,x,-1\n"));
        Assert.Equal(
            ["3 correo_electronico: Ya existe usuario con este correo electronico.", "3 password: La contraseña debe tener al menos 4 caracteres."],
            (await host.Errors("mcmatias/usuarios?dry_run=true", "password,nombre_apellido,correo_electronico,id_rol,id_sucursal\n1234,A,a@x.bo,1,1\n12,B,A@x.bo,1,1\n")).Order());
    }

    [Fact]
    public async Task No_more_than_a_thousand_errors_are_told_and_all_are_counted()
    {
        await using var host = await ImportHost.Start();
        var csv = "nombre_categoria,tipo\n" + string.Concat(Enumerable.Range(0, 700).Select(i => $",x{i}\n"));
        var answer = (await host.Send("mcmatias/categorias", csv)).Is(200).Object;
        Assert.Equal((700, 1000), ((int)answer["failed"]!, answer["errors"]!.AsArray().Count));
    }

    [Fact]
    public async Task Two_imports_of_one_file_at_once_store_its_rows_once()
    {
        await using var host = await ImportHost.Start();
        var csv = "nombre_apellido\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"Cliente {i}\n"));

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Counts("mcmatias/clientes", csv))));

        Assert.Equal((60, 180, 0), (counts.Sum(count => count.Imported), counts.Sum(count => count.AlreadyThere), counts.Sum(count => count.Failed)));
        var token = await Administrator.Token(host.Http, "mcmatias");
        Assert.Equal(60, (int)(await host.Get("/mcmatias/api/clientes/", token))["count"]!);
    }

    [Fact]
    public async Task Names_that_several_have_lead_nowhere()
    {
        await using var host = await ImportHost.Start();
        await host.Counts("mcmatias/sucursales", "nombre,direccion\nNorte,A\nNorte,B\n");
        Assert.Equal(
            ["2 -: Several have this name: use the column with the id."],
            await host.Errors("mcmatias/usuarios", "password,nombre_apellido,correo_electronico,id_rol,nombre_sucursal\n1234,A,a@x.bo,1,Norte\n"));
    }
}
