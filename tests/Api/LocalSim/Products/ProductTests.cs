namespace Mostrador.Api.Tests.LocalSim.Products;

/// Contract 13.1.
public sealed class ProductTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task The_catalogue_comes_by_code()
    {
        var reply = (await (await _host.Seller()).Get("/products/")).Is(200);

        reply.Is(200, $$"""
            {"products": [
              {{Row(0, "ESIM", "eSIM", "SIM virtual", 15000)}}, {{Row(1, "HT01", "Módem Hotspot", "Módem portátil", 120000)}},
              {{Row(2, "MAPAV1", "Mapa V1", "Mapa de la ciudad", 12000)}}, {{Row(3, "PORTE", "Portabilidad", "Servicio de portabilidad", 5000)}},
              {{Row(4, "R15D", "Recarga 15 Días", "Plan de recarga", 60000)}}, {{Row(5, "R30D", "Recarga 30 Días", "Plan de recarga", 80000)}},
              {{Row(6, "R5D", "Recarga 5 Días", "Plan de recarga", 20000)}}, {{Row(7, "R7D", "Recarga 7 Días", "Plan de recarga", 40000)}},
              {{Row(8, "S01", "SIM Card", "Tarjeta SIM física", 10000)}}]}
            """);
        var products = reply.Object["products"]!.AsArray();
        Assert.All(products, product => Assert.True(Guid.TryParseExact(product!["id"]!.GetValue<string>(), "D", out _)));

        string Row(int place, string code, string name, string description, int price) => $$"""
            {"id": {{reply.Object["products"]![place]!["id"]!.ToJsonString()}}, "code": "{{code}}", "name": "{{name}}", "description": "{{description}}",
             "price": {{price}}.00, "tax_percentage": 19, "is_active": true}
            """;
    }

    [Theory]
    [InlineData("s01")]
    [InlineData("sim+card")]
    [InlineData("SIM%20c")]
    public async Task A_search_finds_parts_of_names_and_codes_in_any_case(string search)
    {
        var reply = (await (await _host.Seller()).Get($"/products?search={search}")).Is(200);

        reply.IsExactly(200, $$"""
            {"products": [
              {"id": {{reply.Object["products"]![0]!["id"]!.ToJsonString()}}, "code": "S01", "name": "SIM Card", "description": "Tarjeta SIM física", "price": 10000.00,
               "tax_percentage": 19, "is_active": true}]}
            """);
    }

    [Theory]
    [InlineData("search=recarga", "R15D R30D R5D R7D")]
    [InlineData("search=M%C3%93DEM", "HT01")]
    [InlineData("search=plan+de", "")]
    [InlineData("search=%25", "")]
    [InlineData("search=", "ESIM HT01 MAPAV1 PORTE R15D R30D R5D R7D S01")]
    public async Task What_has_the_text_in_neither_is_left_out(string query, string codes)
    {
        var reply = (await (await _host.Seller()).Get($"/products/?{query}")).Is(200);

        Assert.Equal(codes, string.Join(' ', reply.Object["products"]!.AsArray().Select(product => product!["code"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Any_text_may_be_searched_however_long_it_is()
    {
        var seller = await _host.Seller();

        foreach (var search in new[] { new string('x', 5000), "%00", "%F0%9F%98%80" })
            (await seller.Get($"/products/?search={search}")).IsExactly(200, """{"products": []}""");
    }

    [Fact]
    public async Task Every_active_user_sees_it_and_nobody_else()
    {
        (await (await _host.With()).Get("/products")).Is(200);
        (await _host.Anonymous.Get("/products")).IsExactly(401, Refused.NoToken);
    }
}
