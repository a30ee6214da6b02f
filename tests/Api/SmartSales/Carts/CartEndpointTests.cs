namespace Mostrador.Api.Tests.SmartSales.Carts;

/// A host of its own: which product a sentence means depends on all that are there.
public sealed class CartEndpointTests : IAsyncLifetime
{
    private const string Path = "/orders/cart/add-natural-language/";
    private SmartSalesHost _host = null!;
    private SmartSalesClient _client = null!;
    private long _laptop;
    private long _mouse;

    public async Task InitializeAsync()
    {
        _host = await SmartSalesHost.Start();
        _client = await _host.Client();
        _laptop = await _host.Product(stock: 15, price: "1299.99", name: "Laptop HP");
        _mouse = await _host.Product(stock: 46, price: "20", name: "Mouse Inalámbrico");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_addition_shows_as_the_contract_has_it()
    {
        (await _client.Post(Path, new { prompt = "  Quiero 3 laptops y 1 mouse " })).IsExactly(200, $$"""
            {"success": true, "message": "Se encontraron 2 producto(s) para agregar al carrito", "prompt": "Quiero 3 laptops y 1 mouse",
             "interpreted_action": "add",
             "items": [
               {"product_id": {{_laptop}}, "name": "Laptop HP", "description": "d", "price": "1299.99", "quantity": 3, "subtotal": "3899.97",
                "stock_available": 15, "image_url": null},
               {"product_id": {{_mouse}}, "name": "Mouse Inalámbrico", "description": "d", "price": "20.00", "quantity": 1, "subtotal": "20.00",
                "stock_available": 46, "image_url": null}],
             "total": "3919.97", "cart_action": "add_to_cart"}
            """);
        Assert.Equal(15, await _host.StockOf(_laptop));
        (await _client.Get("/orders/")).Is(200, "[]");
    }

    [Fact]
    public async Task A_removal_and_an_emptied_cart_have_fewer_fields()
    {
        (await _client.Post(Path, new { prompt = "quita 1 mouse" })).IsExactly(200, $$"""
            {"success": true, "message": "Acción interpretada: remove", "prompt": "quita 1 mouse", "interpreted_action": "remove",
             "items": [{"product_id": {{_mouse}}, "product": {{_mouse}}, "quantity": 1, "name": "Mouse Inalámbrico", "price": "20.00", "stock_available": 46}]}
            """);
        (await _client.Post(Path, new { prompt = "vaciar carrito" })).IsExactly(200, """
            {"success": true, "message": "Acción interpretada: clear", "prompt": "vaciar carrito", "interpreted_action": "clear", "items": []}
            """);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"prompt": "  "}""")]
    [InlineData("""{"prompt": 5}""")]
    public async Task A_sentence_is_required(string body) =>
        (await _client.Post(Path, Bodies.Json(body))).Is(400, """{"error": "El campo \"prompt\" es requerido"}""");

    [Theory]
    [InlineData("agrega", "No se pudieron identificar productos en el comando.")]
    [InlineData("agrega 0 laptops", "No se pudieron identificar productos en el comando.")]
    [InlineData("agrega 2 laptops y un helicóptero", "No se encontró el producto: \\\"helicoptero\\\"")]
    [InlineData("agrega 16 laptops", "Stock insuficiente para \\\"Laptop HP\\\". Stock disponible: 15")]
    public async Task What_is_not_understood_is_told_with_the_sentence(string prompt, string error) =>
        (await _client.Post(Path, new { prompt })).Is(400, $$"""{"success": false, "error": "{{error}}", "prompt": "{{prompt}}"}""");

    [Fact]
    public async Task What_was_sold_and_what_is_new_is_known_at_once()
    {
        (await _client.Post(Path, new { prompt = "15 laptops" })).Is(200);
        (await (await _host.Admin()).Order((_laptop, 5))).Is(200);
        (await _client.Post(Path, new { prompt = "15 laptops" })).Is(400);
        var newer = await _host.Product(stock: 20, name: "Laptop Dell");

        Assert.Equal(newer, (await _client.Post(Path, new { prompt = "15 laptops" })).Is(200).Object["items"]![0]!["product_id"]!.GetValue<long>());
        (await (await _host.Admin()).Delete($"/products/{newer}/")).Is(204);
        (await _client.Post(Path, new { prompt = "15 laptops" })).Is(400);
    }

    // What is kept of the catalogue is told from what there is by its words, and not by when they were written.
    [Fact]
    public async Task Changes_of_one_instant_are_all_known()
    {
        var admin = (await _host.Admin()).At("2025-10-24T12:00:00Z");

        foreach (var name in new[] { "Heladera", "Licuadora", "Tostadora" })
        {
            (await admin.Patch($"/products/{_mouse}/", new { name, description = $"de {name}" })).Is(200);
            Assert.Equal(name, (await _client.Post(Path, new { prompt = $"una {name}" })).Is(200).Object["items"]![0]!["name"]!.GetValue<string>());
        }

        (await _client.Post(Path, new { prompt = "una licuadora" })).Is(400);
        (await admin.Patch($"/products/{_mouse}/", new { is_active = false })).Is(200);
        (await _client.Post(Path, new { prompt = "una tostadora" })).Is(400);
        (await admin.Patch($"/products/{_mouse}/", new { is_active = true })).Is(200);
        (await _client.Post(Path, new { prompt = "una tostadora" })).Is(200);
    }

    [Fact]
    public async Task A_very_long_sentence_is_refused()
    {
        var prompt = string.Join(" y ", Enumerable.Repeat("2 laptops", 5000));

        Assert.Equal("No se pudieron identificar productos en el comando.", (await _client.Post(Path, new { prompt })).Is(400)["error"]);
    }

    [Fact]
    public async Task Suggestions_are_the_newest_that_contain_what_was_typed()
    {
        var category = await _host.Category("Periféricos");
        var keyboard = await _host.Product(stock: 2, price: "30", name: "Teclado Inalámbrico", category: category);
        await _host.Product(name: "Inalámbrico oculto", active: false);

        (await _host.Anonymous.Get("/orders/cart/suggestions/?q=%20INALAM%20")).IsExactly(200, $$"""
            {"query": "INALAM", "count": 2, "suggestions": [
              {"id": {{keyboard}}, "name": "Teclado Inalámbrico", "price": "30.00", "stock": 2, "category": "Periféricos"},
              {"id": {{_mouse}}, "name": "Mouse Inalámbrico", "price": "20.00", "stock": 46, "category": null}]}
            """);
        (await _host.Anonymous.Get("/orders/cart/suggestions/?q=l")).Is(200, """{"suggestions": []}""");
        (await _host.Anonymous.Get("/orders/cart/suggestions/")).Is(200, """{"suggestions": []}""");
        (await _host.Anonymous.Get("/orders/cart/suggestions/?q=zz")).Is(200, """{"query": "zz", "count": 0, "suggestions": []}""");
    }
}
