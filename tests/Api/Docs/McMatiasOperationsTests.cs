using System.Text.Json.Nodes;
using Mostrador.Api.Tests.McMatias.Permissions;

namespace Mostrador.Api.Tests.Docs;

public sealed class McMatiasOperationsTests(McMatiasDocument document) : OperationsTests(document), IClassFixture<McMatiasDocument>
{
    // The last of them rests on the document itself, which the contract does not count.
    private static readonly IReadOnlyList<Operation> All = [.. Operations.All, new(67, "GET", "/schema/", Who.Everybody)];

    public static TheoryData<int> Numbers => [.. All.Select(operation => operation.Number)];

    protected override IEnumerable<(string Method, string Path)> Contract => All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_operation_says_who_may_call_it(int number)
    {
        var expected = All.Single(one => one.Number == number);
        var operation = Operation(expected.Method, expected.Path);
        var onlySuperAdmins = expected.Who == Who.SuperAdmins;

        Assert.Equal(expected.Who.IsPublic ? "[]" : null, operation["security"]?.ToJsonString());
        Assert.Equal(onlySuperAdmins, RefusesRoles(operation));
        IsFor(
            expected.Who.IsPublic ? "everybody; no token is looked at"
                : onlySuperAdmins ? "super administrators (`numero_rol` 1)"
                : "every active user, within his branch; super administrators within all",
            operation);
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
        Tags);

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
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool whole) =>
        BodyIs(path, method, form, whole);

    [Fact]
    public void Every_body_is_json_or_a_form() => Assert.All(WithBody, one => Assert.Equal(JsonOrForm, one.Types));

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
