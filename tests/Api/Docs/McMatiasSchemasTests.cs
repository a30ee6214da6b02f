namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasSchemasTests(McMatiasDocument document) : SchemasTests(document), IClassFixture<McMatiasDocument>
{
    [Theory]
    [InlineData("Sale", "total_venta", """{"type": "string", "format": "decimal", "pattern": "^-?\\d+\\.\\d{2}$"}""")]
    [InlineData("Sale", "fecha_anulacion", """{"type": ["string", "null"], "format": "date-time"}""")]
    [InlineData("Sale", "estado", """{"type": "string", "enum": ["Completada", "Anulada"]}""")]
    [InlineData("Role", "numero_rol", """{"type": ["integer", "null"], "format": "int64", "description": "1 makes its users super administrators; all others are told apart by clients only."}""")]
    [InlineData("Product", "foto_producto", """{"type": ["string", "null"], "format": "uri", "description": "Where anybody can load the picture."}""")]
    [InlineData("Stock", "cantidad", """{"type": "integer", "format": "int64", "minimum": 0}""")]
    [InlineData("ObtainTokensForm", "correo_electronico", """{"type": "string", "description": "Case and accents make no difference.", "examples": ["admin@example.com"]}""")]
    [InlineData("CategoryForm", "tipo", """{"type": "string", "enum": ["producto", "servicio"], "examples": ["producto"]}""")]
    [InlineData("RepairForm", "estado", """{"type": "string", "enum": ["En Reparación", "Para Retirar", "Entregado"], "default": "En Reparación", "examples": ["En Reparación"]}""")]
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected) =>
        MemberIs(expected, schema, member);

    [Theory]
    [InlineData("TokenPair", "refresh access")]
    [InlineData("User", "id_usuario nombre_apellido correo_electronico id_rol id_sucursal activo created_at updated_at")]
    [InlineData("UserForm", "password nombre_apellido correo_electronico id_rol id_sucursal")]
    [InlineData("CustomerForm", "nombre_apellido")]
    [InlineData("ProductForm", "nombre_producto precio id_categoria")]
    [InlineData("SaleForm", "total_venta")]
    [InlineData("SaleLineForm", "id_venta id_producto cantidad precio_venta")]
    [InlineData("RepairForm", "id_cliente")]
    public void Required_is_what_is_always_there(string schema, string members) => Requires(schema, members);

    [Fact]
    public void Every_member_of_an_answer_is_required() => RequireEveryMember(
        schema => !schema.Contains("Form", StringComparison.Ordinal) && schema is not ("Detail" or "FieldErrors" or "Sentences"));

    [Theory]
    [InlineData("/roles", "Role")]
    [InlineData("/sucursales", "Branch")]
    [InlineData("/usuarios", "User")]
    [InlineData("/clientes", "Customer")]
    [InlineData("/categorias", "Category")]
    [InlineData("/productos", "Product")]
    [InlineData("/inventario", "Stock")]
    [InlineData("/ventas", "Sale")]
    [InlineData("/detalle_ventas", "SaleLine")]
    [InlineData("/servicios_tecnicos", "Repair")]
    public void A_list_is_a_page(string path, string item)
    {
        var page = Answer(path, "get", "200")!;

        Assert.Equal(["count", "next", "previous", "results"], page["properties"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["count", "next", "previous", "results"], page["required"]!.AsArray().Select(member => member!.GetValue<string>()));
        Assert.Equal($"#/components/schemas/{item}", page["properties"]!["results"]!["items"]!["$ref"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/roles/{id}", "get", "200", """{"$ref": "#/components/schemas/Role"}""")]
    [InlineData("/clientes", "get", "404", """{"$ref": "#/components/schemas/Detail"}""")]
    [InlineData("/clientes", "get", "400", """{"$ref": "#/components/schemas/Sentences"}""")]
    [InlineData("/roles/{id}", "delete", "400", """{"$ref": "#/components/schemas/Error"}""")]
    [InlineData("/token/refresh", "post", "401", """{"$ref": "#/components/schemas/Detail"}""")]
    public void An_answer_is_the_bare_object(string path, string method, string status, string expected) =>
        AnswerIs(expected, path, method, status);
}
