using System.Text.Json.Nodes;
using Mostrador.McMatias.Access;

namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasOperationsTests(McMatiasDocument document) : OperationsTests(document), IClassFixture<McMatiasDocument>
{
    protected override IEnumerable<(string Method, string Path)> Contract =>
        McMatiasContract.All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(McMatiasContract.Numbers), MemberType = typeof(McMatiasContract))]
    public void An_operation_says_who_may_call_it(int number)
    {
        var expected = McMatiasContract.Of(number);
        var operation = Operation(expected.Method, expected.Path);
        var refused = ApiDocument.Below<JsonObject>(document.Resolve(operation["responses"]!["403"] ?? new JsonObject()))
            .Any(node => node["Not for this role"] is not null);

        Assert.Equal(expected.Access == McMatiasAccess.Open ? "[]" : null, operation["security"]?.ToJsonString());
        Assert.Equal(expected.Access == McMatiasAccess.SuperAdmins, refused);
        Assert.EndsWith(
            expected.Access switch
            {
                McMatiasAccess.Open => "**Who:** everybody; no token is looked at.",
                McMatiasAccess.User => "**Who:** every active user, within his branch; super administrators within all.",
                _ => "**Who:** super administrators (`numero_rol` 1).",
            },
            operation["description"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_called_as_the_contract_calls_it()
    {
        Assert.Equal("MCMatias API", document.Json["info"]!["title"]!.GetValue<string>());
        Assert.Equal("1.0.0", document.Json["info"]!["version"]!.GetValue<string>());
    }

    [Fact]
    public void Resources_come_in_the_order_in_which_a_newcomer_meets_them() => Assert.Equal(
        [
            "token", "perfil", "roles", "sucursales", "usuarios", "clientes", "categorias", "productos", "inventario", "ventas", "detalle_ventas",
            "servicios_tecnicos", "schema",
        ],
        document.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()));

    [Theory]
    [InlineData("/perfil", "patch", "PartialChangeProfileForm", false)]
    [InlineData("/roles", "post", "RoleForm", true)]
    [InlineData("/roles/{id}", "put", "RoleForm", true)]
    [InlineData("/roles/{id}", "patch", "PartialRoleForm", false)]
    [InlineData("/usuarios/{id}", "put", "UserForm", true)]
    [InlineData("/inventario", "post", "StockForm", true)]
    [InlineData("/inventario/{id}", "put", "PartialStockFormWithoutIdProductoIdSucursal", false)]
    [InlineData("/inventario/{id}", "patch", "PartialStockFormWithoutIdProductoIdSucursal", false)]
    [InlineData("/ventas", "post", "SaleForm", true)]
    [InlineData("/ventas/{id}", "put", "SaleFormWithoutIdSucursal", true)]
    [InlineData("/ventas/{id}/anular", "patch", "AnnulSaleForm", true)]
    [InlineData("/detalle_ventas/{id}", "put", "SaleLineFormWithoutIdVentaIdProducto", true)]
    [InlineData("/detalle_ventas/{id}", "patch", "PartialSaleLineFormWithoutIdVentaIdProducto", false)]
    [InlineData("/servicios_tecnicos/{id}", "patch", "PartialRepairForm", false)]
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool whole)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(whole, body["required"]!.GetValue<bool>());
    }

    [Fact]
    public void Every_body_is_json_or_a_form() => Assert.All(
        document.Operations.Where(one => one.Operation["requestBody"] is not null),
        one => Assert.Equal(
            ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
            one.Operation["requestBody"]!["content"]!.AsObject().Select(type => type.Key)));

    [Theory]
    [InlineData("/productos", "post", "foto_producto")]
    [InlineData("/productos/{id}", "put", "foto_producto")]
    [InlineData("/productos/{id}", "patch", "foto_producto")]
    [InlineData("/servicios_tecnicos", "post", "foto_problema", "foto_1", "foto_2", "foto_3")]
    [InlineData("/servicios_tecnicos/{id}", "patch", "foto_problema", "foto_1", "foto_2", "foto_3")]
    public void Only_a_form_with_parts_brings_pictures(string path, string method, params string[] pictures)
    {
        var content = document.Json["paths"]![path]![method]!["requestBody"]!["content"]!;
        var fields = document.Resolve(content["application/json"]!["schema"]!)["properties"]!.AsObject().Select(field => field.Key);
        var parts = content["multipart/form-data"]!["schema"]!["allOf"]!;

        Assert.Empty(fields.Intersect(pictures));
        Assert.Equal(content["application/json"]!["schema"]!.ToJsonString(), parts[0]!.ToJsonString());
        Assert.Equal(pictures, parts[1]!["properties"]!.AsObject().Select(field => field.Key));
        Assert.All(parts[1]!["properties"]!.AsObject(), field => Assert.Equal("binary", field.Value!["format"]!.GetValue<string>()));
    }

    [Fact]
    public void A_list_can_be_paged_and_nothing_else_can() => Assert.All(
        document.Operations,
        one => Assert.Equal(
            one.Method == "get" && one.Path.Count(letter => letter == '/') == 1 && one.Path is not ("/perfil" or "/schema"),
            Names(one.Operation).Contains("page")));

    [Theory]
    [InlineData("/categorias", "tipo", "search", "page")]
    [InlineData("/clientes", "search", "page")]
    [InlineData("/productos", "search", "page")]
    [InlineData("/detalle_ventas", "id_venta", "page")]
    [InlineData("/ventas", "page")]
    public void A_query_is_described(string path, params string[] parameters) => Assert.Equal(parameters, Names(Operation("GET", path)));

    [Theory]
    [InlineData("/schema/swagger-ui", "text/html")]
    [InlineData("/schema", "application/json")]
    public void What_explains_is_a_file(string path, string type) => Assert.Equal(
        [type], Operation("GET", path)["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key));

    private static IEnumerable<string> Names(JsonObject operation) =>
        (operation["parameters"] as JsonArray ?? []).Select(parameter => parameter!["name"]!.GetValue<string>());
}
